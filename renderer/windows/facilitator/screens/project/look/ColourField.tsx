import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import {
  contrast,
  isReadable,
  leastContrast,
  saidContrast,
  white,
} from '../../../../../../shared/model/colour.ts';
import { run } from '../../../../../actions/run.ts';
import { useDraft } from '../../../../../actions/useDraft.ts';
import { useLanguage, useT } from '../../../../../client/i18n.ts';
import classes from './look.module.css';
import { type Swatch, swatches } from './swatches.ts';

/** Six digits of a colour as somebody wrote it; null for what is none. */
function codeOf(written: string): string | null {
  const [, code] = /^#?([0-9a-f]{6})$/i.exec(written.trim()) ?? [];
  return code?.toUpperCase() ?? null;
}

const sameColour = (one: string, other: string): boolean => (codeOf(one) ?? one) === (codeOf(other) ?? other);

/**
 * One of the two colours: written, chosen in the system's palette, or one of those proposed. What could not be read is said in
 * place, with its contrast, and is not saved.
 */
export function ColourField({ field, value }: { field: 'ink' | 'accent'; value: string }) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  const save = (next: string, base: string) =>
    run('project.appearance', { set: { [field]: next }, base: { [field]: base } }, { quiet: true });
  const draft = useDraft(
    `#${value}`,
    (next, base) => save(codeOf(next) ?? next, codeOf(base) ?? base),
    sameColour,
  );
  const [left, setLeft] = useState(false);
  const written = codeOf(draft.value);
  const ratio = written === null ? null : saidContrast(contrast(written, white));
  const label = t(($) => $.project.look[field]);

  const fault = (): string | null => {
    if (written === null) return left ? t(($) => $.project.look.notAColour) : null;
    if (isReadable(written)) return draft.error;
    return t(($) => $.project.look.tooLight, {
      contrast: number.format(ratio ?? 1),
      least: number.format(leastContrast),
    });
  };
  const leave = (): void => {
    setLeft(true);
    if (written !== null && isReadable(written)) draft.leave();
  };

  return (
    <div className={classes.colour}>
      <div className={classes.written}>
        <TextInput
          label={label}
          className={classes.grow ?? ''}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={
            ratio !== null && fault() === null
              ? t(($) => $.project.look.contrast, { contrast: number.format(ratio) })
              : t(($) => $.project.look[`${field}Help`])
          }
          value={draft.value}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          error={fault()}
          leftSection={
            <span className={classes.dot} style={{ background: `#${written ?? value}` }} aria-hidden />
          }
          onChange={(event) => {
            setLeft(false);
            draft.change(event.currentTarget.value);
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') draft.giveUp();
            else if (event.key === 'Enter') leave();
          }}
        />
        <Palette
          label={t(($) => $.project.look.palette, { field: label })}
          value={written ?? value}
          change={draft.change}
          leave={leave}
        />
      </div>
      <fieldset
        className={classes.swatches}
        aria-label={t(($) => $.project.look.suggested, { field: label })}
      >
        {Object.entries(swatches[field]).map(([name, code]: [string, string]) => (
          <button
            key={name}
            type="button"
            className={classes.swatch}
            style={{ background: `#${code}` }}
            aria-label={`${t(($) => $.project.look.swatches[name as Swatch])}, #${code}`}
            title={t(($) => $.project.look.swatches[name as Swatch])}
            aria-pressed={code === value}
            onClick={() => {
              draft.giveUp();
              if (code !== value) void save(code, value);
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}

/** The palette of the system. It says every colour passed over on the way, and at the end that one was chosen. */
function Palette(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  leave: () => void;
}) {
  const { label, value, change, leave } = props;
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef(leave);
  chosen.current = leave;
  useEffect(() => {
    const input = field.current;
    const done = (): void => chosen.current();
    input?.addEventListener('change', done);
    return () => input?.removeEventListener('change', done);
  }, []);
  return (
    <input
      ref={field}
      type="color"
      className={classes.palette}
      aria-label={label}
      title={label}
      value={`#${value.toLowerCase()}`}
      onChange={(event) => change(event.currentTarget.value.toUpperCase())}
    />
  );
}
