import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type StanceReason, type StanceSide, stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { ForumRow } from '../../../../../../shared/queries/forum.ts';
import { sumReasons } from '../../../../../../shared/queries/forum.ts';
import { run, undo } from '../../../../../actions/run.ts';
import { undoToast } from '../../../../../actions/toast.tsx';
import { useT } from '../../../../../client/i18n.ts';
import { CountField } from '../../people/CountField.tsx';
import { update } from '../../people/peopleActions.ts';
import { SavedField } from '../SavedField.tsx';
import classes from './forum.module.css';
import { TakePoll } from './TakePoll.tsx';

export interface About {
  workshop: string;
  table: string | null;
  row: string;
}

/** Why a dimension was answered as it was: the reasons there are, one more, or those of a vote. */
export function Reasons(props: {
  state: State;
  about: About;
  row: ForumRow;
  reasons: readonly StanceReason[];
  readOnly: boolean;
}) {
  const { state, about, row, reasons, readOnly } = props;
  const t = useT();
  const remove = async ({ id }: StanceReason): Promise<void> => {
    const answer = await run('stanceReason.remove', { id });
    if (answer.kind === 'done')
      undoToast(
        t(($) => $.forums.reason.removed),
        () => void undo(),
      );
  };
  if (readOnly)
    return reasons.length === 0 ? (
      <p className={classes.intro}>{t(($) => $.forums.stances.noReasons)}</p>
    ) : (
      <ReasonList reasons={reasons} />
    );
  return (
    <div className={classes.reasons}>
      <ul>
        {stanceSides.flatMap((side) =>
          reasons
            .filter((reason) => reason.side === side)
            .map((reason) => (
              <li key={reason.id}>
                <span className={classes.side} data-side={side}>
                  {t(($) => $.forums.sides[side])}
                </span>
                <SavedField
                  bare
                  label={t(($) => $.forums.reason.edit, { side: t(($) => $.forums.sides[side]) })}
                  value={reason.text}
                  max={1000}
                  save={(next, seen) =>
                    update('stanceReason', { id: reason.id, text: seen } as { id: string }, {
                      text: next || seen,
                    })
                  }
                />
                <CountField
                  className={classes.count}
                  column="times"
                  label={t(($) => $.forums.reason.timesOf, { text: reason.text })}
                  value={reason.count}
                  readOnly={false}
                  save={async (count) => (count ?? 0) > 0 && update('stanceReason', reason, { count })}
                />
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size={28}
                  aria-label={t(($) => $.forums.reason.remove, { text: reason.text })}
                  onClick={() => void remove(reason)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </li>
            )),
        )}
      </ul>
      <NewReason about={about} />
      <TakePoll state={state} about={about} row={row} />
    </div>
  );
}

function NewReason({ about }: { about: About }) {
  const t = useT();
  const [side, setSide] = useState<StanceSide>('agree');
  const [text, setText] = useState('');
  const [fault, setFault] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const add = async (): Promise<void> => {
    if (text.trim() === '') return setFault(true);
    const answer = await run('stanceReason.add', { ...about, side, text });
    if (answer.kind === 'done') setText('');
    field.current?.focus();
    return undefined;
  };
  return (
    <form
      className={classes.newReason}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <NativeSelect
        label={t(($) => $.forums.reason.side)}
        value={side}
        data={stanceSides.map((value) => ({ value, label: t(($) => $.forums.sides[value]) }))}
        onChange={(event) => setSide(event.currentTarget.value as StanceSide)}
      />
      <TextInput
        ref={field}
        label={t(($) => $.forums.reason.text)}
        description={t(($) => $.forums.reason.hint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={1000}
        value={text}
        error={fault ? t(($) => $.forums.reason.missing) : undefined}
        onChange={(event) => {
          setFault(false);
          setText(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {t(($) => $.forums.reason.add)}
      </Button>
    </form>
  );
}

/** Reasons to be read: their side in words, how often they were given. `most` of them at the most. */
export function ReasonList(props: { reasons: readonly StanceReason[]; most?: number }) {
  const { reasons, most = Number.POSITIVE_INFINITY } = props;
  const t = useT();
  const [all, setAll] = useState(false);
  const sums = sumReasons(reasons);
  // With room for few, those that were given most often.
  const kept = new Set(sums.toSorted((a, b) => b.count - a.count).slice(0, all ? sums.length : most));
  const rest = sums.length - kept.size;
  return (
    <ul className={classes.reasonList}>
      {sums
        .filter((sum) => kept.has(sum))
        .map(({ side, text, count }) => (
          <li key={`${side} ${text}`}>
            <span className={classes.side} data-side={side}>
              {t(($) => $.forums.sides[side])}
            </span>{' '}
            {text}
            {count > 1 ? <b> · {t(($) => $.forums.compare.times, { count })}</b> : null}
          </li>
        ))}
      {rest > 0 ? (
        <li>
          <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
            {t(($) => $.forums.compare.more, { count: rest })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
