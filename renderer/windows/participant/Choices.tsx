import { type CSSProperties, type ReactNode, useId } from 'react';

interface Choice {
  id: string;
  /** Large, above its name: a code or a sign. */
  mark?: ReactNode;
  name: string;
  hue?: string;
}

/** One out of several, as buttons. Where it is optional, the chosen one is let go by touching it again. */
export function Choices({
  label,
  hint,
  choices,
  value,
  optional,
  wide,
  onChange,
}: {
  label: string;
  hint?: ReactNode;
  choices: readonly Choice[];
  value: string | null;
  optional?: true;
  /** How wide each one is at least, in pixels; without it, each has a row of its own. */
  wide?: number;
  onChange(value: string | null): void;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend takes no hint beside it
    <div className="part" role="group" aria-labelledby={id}>
      <p className="label">
        <strong id={id}>{label}</strong>
        {hint ? <span className="hint">{hint}</span> : null}
      </p>
      <div
        className="choices"
        data-rows={wide === undefined || undefined}
        style={
          {
            '--wide': `${wide ?? 0}px`,
            '--many': choices.length,
            '--half': Math.ceil(choices.length / 2),
          } as CSSProperties
        }
      >
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className="choice"
            data-hue={choice.hue}
            data-plain={choice.mark === undefined || undefined}
            aria-pressed={choice.id === value}
            onClick={() => onChange(optional && choice.id === value ? null : choice.id)}
          >
            {choice.mark === undefined ? null : <span className="mark">{choice.mark}</span>}
            <span className="name">{choice.name}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
