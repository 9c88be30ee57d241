import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { ForumRow } from '../../../../../../shared/queries/forum.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './forum.module.css';
import type { About } from './Reasons.tsx';

/** Brings the result of one of the forum's closed votes in three words to this dimension; nothing is drawn where there is none. */
export function TakePoll({ state, about, row }: { state: State; about: About; row: ForumRow }) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = useMemo(
    () =>
      Object.values(state.poll)
        .filter(
          ({ workshop, state: stands, scale }) =>
            workshop === about.workshop &&
            stands === 'closed' &&
            scale.kind === 'steps' &&
            scale.steps.length === stanceSides.length,
        )
        .flatMap((poll) =>
          (poll.options.length === 0 ? [{ label: poll.wording, about: null }] : poll.options).map(
            ({ label, about: of }, option) => ({ poll: poll.id, option, label, row: of?.id }),
          ),
        ),
    [state.poll, about.workshop],
  );
  if (choices.length === 0) return null;
  const key = (choice: { poll: string; option: number }): string => `${choice.poll} ${choice.option}`;
  const likely = choices.find((choice) => choice.row === row.id);
  const value = chosen ?? (likely ? key(likely) : '');
  const choice = choices.find((each) => key(each) === value);
  const take = (): void => {
    if (!choice) return;
    const { poll, option } = choice;
    void run(
      'stance.fromPoll',
      { poll, table: about.table, rows: [{ option, row: about.row }] },
      { toast: t(($) => $.forums.reason.taken, { code: row.code }) },
    );
  };
  return (
    <div className={classes.take}>
      <NativeSelect
        label={t(($) => $.forums.reason.fromPoll)}
        value={value}
        data={[
          { value: '', label: t(($) => $.forums.reason.takeNone) },
          ...choices.map((each) => ({ value: key(each), label: each.label.slice(0, 90) })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!choice} onClick={take}>
        {t(($) => $.forums.reason.take)}
      </Button>
    </div>
  );
}
