import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTexts } from './room.ts';
import { fill } from './texts.ts';

/** So many dots for the options, one or several on each. */
export function Dots({
  scale,
  options,
  marks,
  onMark,
}: {
  scale: { dots: number; cumulative: boolean };
  options: readonly string[];
  marks: Readonly<Record<string, number>>;
  onMark(option: number, value: number | null): void;
}) {
  const t = useTexts();
  const left = scale.dots - Object.values(marks).reduce((sum, value) => sum + value, 0);
  const most = scale.cumulative ? scale.dots : 1;
  return (
    <div className="part">
      <p className="left" role="status">
        {fill(left === 1 ? t.vote.leftOne : t.vote.left, { count: left })}
      </p>
      <ul className="dots">
        {options.map((option, index) => {
          const value = marks[index] ?? 0;
          const name = option || t.vote.position;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the options of a vote are frozen, and two may read alike
            <li key={index} className="option" data-marked={value > 0 || undefined}>
              <span className="said">{name}</span>
              <button
                type="button"
                className="dot"
                aria-label={fill(t.vote.less, { name })}
                disabled={value === 0}
                onClick={() => onMark(index, value === 1 ? null : value - 1)}
              >
                <IconMinus size={20} />
              </button>
              <output aria-label={fill(t.vote.on, { name })}>{value}</output>
              <button
                type="button"
                className="dot"
                aria-label={fill(t.vote.more, { name })}
                disabled={left === 0 || value === most}
                onClick={() => onMark(index, value + 1)}
              >
                <IconPlus size={20} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
