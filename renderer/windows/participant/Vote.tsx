import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { RoomView } from '../../../shared/queries/room.ts';
import type { SectorKey } from '../../../shared/queries/sectors.ts';
import { newId } from '../../client/ids.ts';
import { Choices } from './Choices.tsx';
import { Dots } from './Dots.tsx';
import { Problem } from './Problem.tsx';
import { line, useKept, useLine, useTexts } from './room.ts';
import { fill } from './texts.ts';

type Poll = NonNullable<RoomView['poll']>;

interface Ballot {
  poll: string;
  /** By option: its dots, or its step. */
  marks: Record<string, number>;
  reason: string;
  sector: SectorKey | null;
}

/** The open vote: its exact wording, a ballot, and word that it arrived. */
export function Vote({ poll }: { poll: Poll }) {
  const t = useTexts();
  const { outbox, voted, refused, room, connection } = useLine();
  const empty: Ballot = { poll: poll.id, marks: {}, reason: '', sector: null };
  const [kept, setBallot] = useKept<Ballot>('ballot', empty);
  const ballot = kept.poll === poll.id ? kept : empty;
  const [again, setAgain] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reasonId = useId();

  const under = outbox.some((frame) => frame.type === 'ballot' && frame.poll === poll.id);
  if ((under || voted.includes(poll.id)) && !again)
    return (
      <div className="form">
        <main className="page">
          <span className="badge">
            <IconCheck size={32} />
          </span>
          <div role="status">
            <h1>{under ? t.vote.under : t.vote.done}</h1>
          </div>
          <p className="lead">{under && connection === 'lost' ? t.sent.waits : under ? '' : t.vote.hidden}</p>
          <blockquote className="card">{poll.wording}</blockquote>
        </main>
        {poll.named && !under ? (
          <footer className="foot">
            <button type="button" className="quiet" onClick={() => setAgain(true)}>
              {t.vote.change}
            </button>
          </footer>
        ) : null}
      </div>
    );

  const { scale } = poll;
  const options = poll.options.length > 0 ? poll.options : [''];
  const refusal =
    refused?.frame.type === 'ballot' && refused.frame.poll === poll.id
      ? ((t.refusals as Record<string, string>)[refused.code] ?? t.refusals.unexpected)
      : null;
  const due = scale.kind === 'steps' && isDue(scale.reason, Object.values(ballot.marks));
  const asksReason = scale.kind === 'steps' && scale.reason !== 'no';
  const mark = (option: number, value: number | null) => {
    const marks = { ...ballot.marks };
    if (value === null) delete marks[option];
    else marks[option] = value;
    setProblem(null);
    setBallot({ ...ballot, marks });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const marks = Object.entries(ballot.marks).map(([option, value]) => ({ option: Number(option), value }));
    const whole = scale.kind === 'dots' ? marks.length > 0 : marks.length === options.length;
    if (!whole) return setProblem(scale.kind === 'dots' ? t.vote.noDots : t.vote.noStep);
    if (due && ballot.reason.trim() === '') {
      document.getElementById(reasonId)?.focus();
      return setProblem(t.vote.noReason);
    }
    const { reason, sector } = ballot;
    line.send({ type: 'ballot', id: newId(), poll: poll.id, marks, reason: reason.trim(), sector });
    setAgain(false);
  };
  return (
    <form className="form" onSubmit={send}>
      <main className="page">
        <p className="technique">{t.vote.title}</p>
        <h1 className="wording">{poll.wording}</h1>
        <p className="note">
          {poll.named
            ? room?.me.name
              ? fill(t.vote.named, { name: room.me.name })
              : t.vote.nameless
            : t.vote.secret}
        </p>
        {scale.kind === 'dots' ? (
          <Dots scale={scale} options={options} marks={ballot.marks} onMark={mark} />
        ) : (
          options.map((option, index) => (
            <Choices
              // biome-ignore lint/suspicious/noArrayIndexKey: the options of a vote are frozen, and two may read alike
              key={index}
              label={option || t.vote.position}
              value={ballot.marks[index] === undefined ? null : String(ballot.marks[index])}
              choices={scale.steps.map((name, step) => ({ id: String(step), name }))}
              onChange={(step) => mark(index, Number(step))}
            />
          ))
        )}
        {asksReason ? (
          <label className="field">
            <span>
              <strong>{t.vote.reason}</strong> {due ? null : <span className="hint">{t.optional}</span>}
            </span>
            <textarea
              id={reasonId}
              rows={3}
              maxLength={400}
              value={ballot.reason}
              onChange={(event) => setBallot({ ...ballot, reason: event.target.value })}
            />
          </label>
        ) : null}
        {poll.bySector && !poll.named ? (
          <label className="field">
            <span>
              <strong>{t.join.sector}</strong> <span className="hint">{t.vote.sectorWhy}</span>
            </span>
            <select
              value={ballot.sector ?? ''}
              onChange={(event) =>
                setBallot({ ...ballot, sector: (event.target.value || null) as SectorKey | null })
              }
            >
              <option value="">{t.vote.noSector}</option>
              {Object.entries(t.sectors).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </main>
      <footer className="foot">
        <Problem text={problem ?? refusal} />
        <button type="submit" className="primary">
          {t.vote.send}
        </button>
      </footer>
    </form>
  );
}

/** Whether these steps ask for a reason. */
function isDue(reason: 'no' | 'may' | 'must' | number, steps: number[]): boolean {
  return reason === 'must' || (typeof reason === 'number' && steps.some((step) => step >= reason));
}
