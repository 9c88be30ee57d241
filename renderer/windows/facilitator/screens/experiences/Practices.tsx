import { Textarea } from '@mantine/core';
import { linesOf } from '../../../../../shared/queries/typed.ts';
import { run } from '../../../../actions/run.ts';
import { useDraft } from '../../../../actions/useDraft.ts';
import { useT } from '../../../../client/i18n.ts';

/** As in the record (shared/model/experience.ts): how many there may be, and how long one. */
const MOST = 30;
const LONGEST = 1_000;

/** The practices of an experience, one a line. More than fit, or too long a one, is said under the field and not sent. */
export function Practices({ id, practices }: { id: string; practices: readonly string[] }) {
  const t = useT();
  const draft = useDraft(practices.join('\n'), (value, base) =>
    run(
      'experience.update',
      { id, set: { practices: linesOf(value) }, base: { practices: linesOf(base) } },
      { quiet: true },
    ),
  );
  const lines = linesOf(draft.value);
  const long = lines.findIndex((line) => line.length > LONGEST);
  const wrong =
    lines.length > MOST
      ? t(($) => $.experiences.practiceLimit, { count: lines.length, most: MOST })
      : long >= 0
        ? t(($) => $.experiences.practiceLong, { line: long + 1, most: LONGEST })
        : null;
  return (
    <Textarea
      label={t(($) => $.experiences.fields.practices)}
      description={t(($) => $.experiences.fields.practicesHelp)}
      autosize
      minRows={3}
      maxRows={14}
      value={draft.value}
      error={wrong ?? draft.error}
      onBlur={() => {
        if (wrong === null) draft.leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) draft.giveUp();
      }}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}
