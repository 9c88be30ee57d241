import { sectors } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { ageBands, type Headcount, sexes, type Workshop } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { CountField } from './CountField.tsx';
import classes from './people.module.css';

/** How many came to a forum, with no names: by sector, by declared sex, by age band. Each group shows its sum. */
export function Headcounts(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const t = useT();
  const counts = Object.values(state.headcount).filter((entry) => entry.workshop === workshop.id);
  const group = <K extends string>(
    by: Headcount['by'],
    title: string,
    keys: readonly K[],
    name: (key: K) => string,
  ) => {
    const here = counts.filter((entry) => entry.by === by);
    const total = here.reduce((sum, { count }) => sum + count, 0);
    return (
      <div className={classes.counts}>
        <h3>
          {title}
          <span>{t(($) => $.people.headcount.total, { count: total })}</span>
        </h3>
        {keys.map((key) => (
          <div key={key}>
            <span>{name(key)}</span>
            <CountField
              label={t(($) => $.people.headcount.count, { group: name(key) })}
              value={here.find((entry) => entry.key === key)?.count ?? 0}
              readOnly={readOnly}
              save={async (count) =>
                (await run('headcount.set', { workshop: workshop.id, by, key, count })).kind === 'done'
              }
            />
          </div>
        ))}
      </div>
    );
  };
  return (
    <div data-counts>
      {group(
        'sector',
        t(($) => $.people.headcount.sector),
        sectors,
        (key) => t(($) => $.model.sectors[key]),
      )}
      {group(
        'sex',
        t(($) => $.people.headcount.sex),
        sexes,
        (key) => t(($) => $.model.sexes[key]),
      )}
      {group(
        'age',
        t(($) => $.people.headcount.age),
        ageBands,
        (key) => t(($) => $.people.headcount.ages[key]),
      )}
    </div>
  );
}
