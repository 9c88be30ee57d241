import { stanceSides } from '../../../../../../shared/model/forum.ts';
import type { StanceSum } from '../../../../../../shared/queries/forum.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './forum.module.css';

/** Agreement, partial agreement and disagreement as one bar: the pattern differs as well as the colour, and the words say it. */
export function StanceBar({ sum }: { sum: StanceSum }) {
  const t = useT();
  const { agree, partly, disagree } = sum;
  return (
    <span
      className={classes.bar}
      role="img"
      aria-label={t(($) => $.forums.compare.bar, { agree, partly, disagree })}
    >
      {stanceSides.map((side) =>
        sum[side] > 0 ? <i key={side} data-side={side} style={{ flexGrow: sum[side] }} /> : null,
      )}
    </span>
  );
}

/** Which pattern is which answer. */
export function Legend() {
  const t = useT();
  return (
    <ul className={classes.legend}>
      {stanceSides.map((side) => (
        <li key={side}>
          <i data-side={side} aria-hidden />
          {t(($) => $.forums.sides[side])}
        </li>
      ))}
    </ul>
  );
}
