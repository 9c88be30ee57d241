import { useMemo } from 'react';
import { contributionTypes } from '../../../../../../shared/model/contribution.ts';
import { type StanceSide, stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { AttendanceSummary } from '../../../../../../shared/queries/attendance.ts';
import { type ForumRow, reasonsByStance, sumStances } from '../../../../../../shared/queries/forum.ts';
import type { ForumColumn } from '../../../../../../shared/queries/forumComparison.ts';
import { type Translate, useT } from '../../../../../client/i18n.ts';
import { useFormat } from '../../../../../staff/meeting/workshopName.ts';
import classes from './compare.module.css';
import { ReasonList } from './Reasons.tsx';
import { StanceBar } from './StanceBar.tsx';

/** Reasons that a cell of the comparison shows. */
const mostReasons = 3;

interface Named extends ForumColumn {
  name: string;
  detail: string[];
}

/** Who came, what was said and how each dimension was answered, a column each. */
export function CompareTable(props: {
  state: State;
  columns: readonly Named[];
  rows: readonly ForumRow[];
  /** Only reasons for this answer; null for all. */
  side: StanceSide | null;
  byCommune: boolean;
}) {
  const { state, columns, rows, side, byCommune } = props;
  const t = useT();
  const reasons = useMemo(() => reasonsByStance(state), [state]);
  return (
    // Many columns are wider than any screen: the keyboard can scroll to them.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section className={classes.scroll} tabIndex={0} aria-label={t(($) => $.forums.compare.title)}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, name, detail }) => (
              <th key={key} scope="col">
                {name}
                <span>{detail.join(', ')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t(($) => $.forums.compare.attendance)}
              {byCommune ? <span>{t(($) => $.forums.compare.heldHere)}</span> : null}
            </th>
            {columns.map(({ key, attendance, forums }) => (
              <td key={key}>
                {attendance.map((summary, at) => (
                  <Attendance
                    key={forums[at]?.id ?? at}
                    summary={summary}
                    code={attendance.length > 1 ? (forums[at]?.code ?? '') : ''}
                  />
                ))}
                {attendance.length === 0 ? '–' : null}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t(($) => $.forums.compare.contributions)}</th>
            {columns.map(({ key, said }) => (
              <td key={key}>{saidText(t, said)}</td>
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row.id} data-part={row.part || undefined}>
              <th scope="row" data-hue={row.dimension?.hue}>
                <b className={classes.code}>{row.code}</b> {row.name}
                {row.dimension ? null : <span>{t(($) => $.forums.stances.gone)}</span>}
              </th>
              {columns.map(({ key, stances }) => {
                const here = stances.filter((stance) => stance.row === row.id);
                const sum = sumStances(here);
                const given = here
                  .flatMap(({ id }) => reasons.get(id) ?? [])
                  .filter((reason) => side === null || reason.side === side);
                return (
                  <td key={key}>
                    {sum.total === 0 && given.length === 0 ? (
                      <span className={classes.quiet}>{t(($) => $.forums.compare.noAnswer)}</span>
                    ) : (
                      <>
                        <StanceBar sum={sum} />
                        <Numbers sum={sum} />
                        {given.length > 0 ? <ReasonList reasons={given} most={mostReasons} /> : null}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Numbers({ sum }: { sum: ReturnType<typeof sumStances> }) {
  const t = useT();
  const format = useFormat();
  const shares = format.shares(stanceSides.map((side) => sum[side]));
  return (
    <dl className={classes.numbers}>
      {stanceSides.map((side, at) => (
        <div key={side}>
          <dt>{t(($) => $.forums.sides[side])}</dt>
          <dd>
            <b>{sum[side]}</b> {sum.total > 0 ? `(${shares[at]}\u00a0%)` : ''}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Attendance({ summary, code }: { summary: AttendanceSummary; code: string }) {
  const t = useT();
  const format = useFormat();
  const { present, sectors, sex, ages } = summary;
  const told = (['woman', 'man', 'other'] as const).filter((key) => (sex?.[key] ?? 0) > 0);
  const words = { woman: 'women', man: 'men', other: 'others' } as const;
  return (
    <div className={classes.attendance}>
      <b>
        {code === '' ? '' : `${code}: `}
        {t(($) => $.forums.compare.people, { count: present })}
      </b>
      {sectors.map(({ sectors: keys, count }) => (
        <span key={keys.join()}>
          {format.list(keys.map((key) => t(($) => $.model.sectors[key])))}: {count}
        </span>
      ))}
      {sex && told.length > 0 ? (
        <span>
          {t(($) => $.forums.compare.sex, {
            text: format.list(told.map((key) => t(($) => $.forums.compare[words[key]], { count: sex[key] }))),
          })}
        </span>
      ) : null}
      {ages.length > 0 ? (
        <span>
          {t(($) => $.forums.compare.ages, {
            text: ages
              .map(
                ({ keys, count }) =>
                  `${keys.map((key) => t(($) => $.people.headcount.ages[key])).join(', ')}: ${count}`,
              )
              .join(' · '),
          })}
        </span>
      ) : null}
    </div>
  );
}

function saidText(t: Translate, said: ForumColumn['said']): string {
  const total = contributionTypes.reduce((sum, type) => sum + said[type], 0);
  const parts = contributionTypes
    .filter((type) => said[type] > 0)
    .map((type) => `${t(($) => $.model.contributionTypes[type])} ${said[type]}`);
  return [t(($) => $.forums.compare.said, { count: total }), ...parts].join(' · ');
}
