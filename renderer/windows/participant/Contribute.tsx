import { IconEye, IconSend } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { RoomFrame } from '../../../shared/contract/room.ts';
import { phoneText } from '../../../shared/contract/roomLimits.ts';
import type { ContributionType } from '../../../shared/model/contribution.ts';
import { newId } from '../../client/ids.ts';
import { Choices } from './Choices.tsx';
import { MineList } from './MineList.tsx';
import { Problem } from './Problem.tsx';
import { line, useKept, useLine, useTexts } from './room.ts';
import { Sent } from './Sent.tsx';
import { type Sign, signature, typeSigns } from './signs.tsx';
import { fill } from './texts.ts';

type Room = Extract<RoomFrame, { type: 'room' }>;

interface Draft {
  text: string;
  kind: ContributionType;
  dimension: string | null;
  stage: string | null;
  table: string | null;
  sign: Sign;
}

/** «Envía un aporte»; and once it is sent, what became of it. */
export function Contribute({ room }: { room: Room }) {
  const t = useTexts();
  const { view, me } = room;
  const { outbox, mine, refused } = useLine();
  const [draft, setDraft] = useKept<Draft>('draft', {
    text: '',
    kind: 'idea',
    dimension: null,
    stage: null,
    table: null,
    sign: me.name ? 'name' : me.organisation ? 'organisation' : 'anonymous',
  });
  const [last, setLast] = useKept<string | null>('last', null);
  const [missing, setMissing] = useState(false);
  const textId = useId();

  const sending = outbox.find(({ id }) => id === last);
  const sent = mine.find(({ frame }) => frame.id === last);
  if (sent || sending?.type === 'contribution')
    return (
      <Sent
        room={room}
        frame={sent ? sent.frame : (sending as Parameters<typeof Sent>[0]['frame'])}
        sent={sent}
        onAnother={() => setLast(null)}
      />
    );

  const { technique } = view;
  const dimension = view.dimensions.find(({ id }) => id === draft.dimension);
  const stage = dimension?.stages.find(({ id }) => id === draft.stage);
  const table = view.tables.find(({ id }) => id === draft.table);
  const signs: Sign[] = [
    ...(me.name ? (['name'] as const) : []),
    ...(me.organisation ? (['organisation'] as const) : []),
    'anonymous',
  ];
  const sign = signs.includes(draft.sign) ? draft.sign : 'anonymous';
  const backAgain = refused?.frame.type === 'contribution' && refused.frame.id === last ? refused : null;
  // What the room did not take is on the form again, unless something else was begun.
  const text = draft.text === '' && backAgain ? (backAgain.frame as { text: string }).text : draft.text;
  const problem = missing
    ? t.contribute.empty
    : backAgain
      ? ((t.refusals as Record<string, string>)[backAgain.code] ?? t.refusals.unexpected)
      : null;

  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    setMissing(said === '');
    if (said === '') {
      document.getElementById(textId)?.focus();
      return;
    }
    const id = newId();
    line.send({
      type: 'contribution',
      id,
      text: said,
      kind: draft.kind,
      dimension: dimension?.id ?? null,
      stage: stage?.id ?? null,
      sign,
      technique: technique?.id ?? null,
      table: table?.id ?? null,
    });
    setLast(id);
    setDraft({ ...draft, text: '', sign });
  };
  const write = (next: string) => {
    if (backAgain) line.settle();
    setMissing(false);
    setDraft({ ...draft, text: next });
  };

  return (
    <form className="form" onSubmit={send}>
      <main className="page">
        {technique ? (
          <>
            <p className="technique">{technique.name}</p>
            <h1>{technique.question || t.contribute.title}</h1>
          </>
        ) : (
          <h1>{t.contribute.title}</h1>
        )}
        {view.tables.length > 0 ? (
          <Choices
            label={t.contribute.table}
            hint={table ? undefined : t.contribute.unmarked}
            optional
            wide={78}
            value={table?.id ?? null}
            choices={view.tables}
            onChange={(id) => setDraft({ ...draft, text, table: id })}
          />
        ) : null}
        {view.dimensions.length > 0 ? (
          <Choices
            label={t.contribute.dimension}
            hint={
              dimension ? (
                <b data-hue={dimension.hue} className="hued">
                  {dimension.name}
                </b>
              ) : (
                t.contribute.unmarked
              )
            }
            optional
            wide={100}
            value={dimension?.id ?? null}
            choices={view.dimensions.map(({ id, code, name, hue }) => ({ id, mark: code, name, hue }))}
            onChange={(id) => setDraft({ ...draft, text, dimension: id, stage: id ? draft.stage : null })}
          />
        ) : null}
        {dimension && dimension.stages.length > 0 ? (
          <Choices
            label={t.contribute.stage}
            hint={stage ? undefined : t.contribute.unmarked}
            optional
            wide={78}
            value={stage?.id ?? null}
            choices={dimension.stages.map(({ id, name }, index) => ({ id, mark: `E${index + 1}`, name }))}
            onChange={(id) => setDraft({ ...draft, text, stage: id })}
          />
        ) : null}
        <Choices
          label={t.contribute.type}
          wide={64}
          value={draft.kind}
          choices={(Object.keys(typeSigns) as ContributionType[]).map((id) => ({
            id,
            mark: typeSigns[id],
            name: t.types[id],
          }))}
          onChange={(id) => setDraft({ ...draft, text, kind: id as ContributionType })}
        />
        <div className="part">
          <label className="label" htmlFor={textId}>
            <strong>{t.contribute.text}</strong>
          </label>
          <textarea
            id={textId}
            rows={4}
            value={text}
            maxLength={phoneText}
            aria-describedby={`${textId}-count`}
            aria-invalid={problem !== null}
            onChange={(event) => write(event.target.value)}
          />
          <p className="under" id={`${textId}-count`}>
            <span>{t.contribute.one}</span>
            <span>{fill(t.contribute.count, { count: text.length, limit: phoneText })}</span>
          </p>
        </div>
        <Choices
          label={t.contribute.sign}
          wide={113}
          value={sign}
          choices={signs.map((id) => ({ id, name: t.signs[id] }))}
          onChange={(id) => setDraft({ ...draft, text, sign: id as Sign })}
        />
        <p className="shown">
          <IconEye size={18} />
          {sign === 'anonymous'
            ? table
              ? fill(t.contribute.shownTable, { table: table.name })
              : t.contribute.shownAnonymous
            : fill(t.contribute.shown, { name: signature(t, me, sign) })}
        </p>
        <MineList room={room} />
      </main>
      <footer className="foot">
        <Problem text={problem} />
        <button type="submit" className="primary">
          <IconSend size={20} />
          {t.contribute.send}
        </button>
        <p className="note">{t.contribute.withdrawable}</p>
      </footer>
    </form>
  );
}
