import { useState } from 'react';
import { sectors } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import type { Headcount, Workshop } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import classes from './people.module.css';

const ages = ['0-14', '15-29', '30-44', '45-59', '60+'] as const;
const sexes = ['woman', 'man', 'other'] as const;

/** How many came to a forum, with no names: by sector, by declared sex, by age band. */
export function Headcounts(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const t = useT();
  const counts = Object.values(state.headcount).filter((entry) => entry.workshop === workshop.id);
  const group = (
    by: Headcount['by'],
    title: string,
    keys: readonly string[],
    name: (key: string) => string,
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
          <Count
            key={key}
            label={name(key)}
            value={here.find((entry) => entry.key === key)?.count ?? 0}
            readOnly={readOnly}
            save={async (count) =>
              (await run('headcount.set', { workshop: workshop.id, by, key, count })).kind === 'done'
            }
          />
        ))}
      </div>
    );
  };
  return (
    <section>
      <h2>{t(($) => $.people.headcount.title)}</h2>
      <p className={classes.fine}>{t(($) => $.people.headcount.intro)}</p>
      {group(
        'sector',
        t(($) => $.people.headcount.sector),
        sectors,
        (key) => t(($) => $.model.sectors[key as (typeof sectors)[number]]),
      )}
      {group(
        'sex',
        t(($) => $.people.headcount.sex),
        sexes,
        (key) => t(($) => $.model.sexes[key as (typeof sexes)[number]]),
      )}
      {group(
        'age',
        t(($) => $.people.headcount.age),
        ages,
        (key) => t(($) => $.people.headcount.ages[key as (typeof ages)[number]]),
      )}
    </section>
  );
}

function Count(props: {
  label: string;
  value: number;
  readOnly: boolean;
  save: (count: number) => Promise<boolean>;
}) {
  const { label, value, readOnly, save } = props;
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async (): Promise<void> => {
    if (typed === null) return;
    const count = typed.trim() === '' ? 0 : Number(typed);
    if (!Number.isInteger(count) || count < 0 || count > 10_000) return;
    if (count === value || (await save(count))) setTyped(null);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={10_000}
        step={1}
        aria-label={t(($) => $.people.headcount.count, { group: label })}
        readOnly={readOnly}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void finish()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void finish();
        }}
      />
    </label>
  );
}
