import { Button } from '@mantine/core';
import { useT } from '../../../../../client/i18n.ts';
import classes from './capture.module.css';
import { setDraft, useDraft } from './draft.ts';

/** Texts that were refused while the next one was being typed: nobody has to remember what they said. */
export function ReturnedTexts() {
  const t = useT();
  const { returned, text } = useDraft();
  if (returned.length === 0) return null;
  const drop = (at: number): void => setDraft({ returned: returned.filter((_, other) => other !== at) });
  return (
    <ul className={classes.returned} aria-label={t(($) => $.capture.returned.title)}>
      {returned.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same text may have come back twice
        <li key={at}>
          <span>
            <strong>{entry.sentence}</strong> «{entry.text}»
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={text !== ''}
            onClick={() => {
              setDraft({ text: entry.text });
              drop(at);
            }}
          >
            {t(($) => $.capture.returned.again)}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => drop(at)}>
            {t(($) => $.capture.returned.drop)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
