import { NativeSelect, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { State } from '../../../../../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../../../../../shared/model/workshop.ts';
import { matrixOf } from '../../../../../../../shared/queries/matrix.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { SetupForm } from '../SetupForm.tsx';

/** What is asked, where it goes and whether it stays hidden, before a round of writing is opened. */
export function WritingSetup(props: {
  state: State;
  workshop: Workshop;
  item: AgendaItem | null;
  close: () => void;
}) {
  const { state, workshop, item, close } = props;
  const t = useT();
  const [question, setQuestion] = useState((item?.summary || item?.title || '').slice(0, 300));
  const [place, setPlace] = useState('');
  const [hidden, setHidden] = useState(true);
  const [fault, setFault] = useState('');
  const open = async (): Promise<void> => {
    if (question.trim() === '') return setFault(t(($) => $.polls.writing.noQuestion));
    const answer = await run(
      'technique.open',
      {
        workshop: workshop.id,
        preset: 'writing',
        name: t(($) => $.polls.writing.name),
        question: question.trim(),
        hidden,
        place: place === '' ? { kind: 'tray' } : { kind: 'cell', id: place },
      },
      { quiet: true },
    );
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    return close();
  };
  return (
    <SetupForm
      label={t(($) => $.polls.writing.name)}
      fault={fault}
      action={t(($) => $.polls.writing.open)}
      submit={open}
      close={close}
    >
      <Textarea
        label={t(($) => $.polls.writing.question)}
        // The person has just asked to set it.
        autoFocus
        autosize
        maxRows={4}
        maxLength={300}
        value={question}
        onChange={(event) => {
          setFault('');
          setQuestion(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t(($) => $.polls.writing.place)}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        data={[
          { value: '', label: t(($) => $.polls.writing.tray) },
          ...matrixOf(state).rows.flatMap(({ code, name, cells }) =>
            cells.map((cell) => ({
              value: cell.id,
              label: `${code}-${state.stage[cell.stage]?.code ?? ''} ${name}, ${state.stage[cell.stage]?.name ?? ''}`,
            })),
          ),
        ]}
      />
      <Switch
        label={t(($) => $.polls.writing.veil)}
        checked={hidden}
        onChange={(event) => setHidden(event.currentTarget.checked)}
      />
    </SetupForm>
  );
}
