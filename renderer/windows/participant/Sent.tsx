import { IconCheck, IconClock, IconMailCheck, IconMessages, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { PhoneFrame, RoomFrame } from '../../../shared/contract/room.ts';
import type { Mine } from './line.ts';
import { isLeaving, withdraw } from './MineList.tsx';
import { useLine, useTexts } from './room.ts';
import { signature, typeSigns } from './signs.tsx';
import { fill } from './texts.ts';

/** What became of a contribution: under way, or in the room, with its code and the way to take it back. */
export function Sent({
  room,
  frame,
  sent,
  onAnother,
}: {
  room: Extract<RoomFrame, { type: 'room' }>;
  frame: Extract<PhoneFrame, { type: 'contribution' }>;
  /** Undefined while it is under way. */
  sent: Mine | undefined;
  onAnother(): void;
}) {
  const t = useTexts();
  const { connection, outbox, language } = useLine();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = sent !== undefined;
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  const dimension = room.view.dimensions.find(({ id }) => id === frame.dimension);
  const index = dimension?.stages.findIndex(({ id }) => id === frame.stage) ?? -1;
  const stage = dimension?.stages[index];
  const table = room.view.tables.find(({ id }) => id === frame.table);
  const leaving = sent ? isLeaving(outbox, sent.contribution) : false;
  return (
    <div className="form">
      <main className="page">
        <span className="badge">{arrived ? <IconCheck size={32} /> : <IconClock size={32} />}</span>
        <div aria-live="polite">
          <h1 ref={heading} tabIndex={-1}>
            {arrived ? t.sent.title : t.sent.under}
          </h1>
          <p className="lead">
            {sent
              ? fill(t.sent.text, {
                  time: new Date(sent.at).toLocaleTimeString(language, {
                    hour: '2-digit',
                    minute: '2-digit',
                    hour12: false,
                  }),
                })
              : connection === 'open'
                ? ''
                : t.sent.waits}
          </p>
        </div>
        <article className="card">
          <header>
            {typeSigns[frame.kind]}
            <strong>{signature(t, room.me, frame.sign)}</strong>
            {sent ? <span className="code">{sent.code}</span> : null}
          </header>
          <p>{frame.text}</p>
          {dimension ? (
            <p className="place" data-hue={dimension.hue}>
              <span className="cell">{stage ? `${dimension.code}-E${index + 1}` : dimension.code}</span>
              {stage ? `${dimension.name}, ${stage.name}` : dimension.name}
            </p>
          ) : null}
          {table ? <p className="place">{table.name}</p> : null}
        </article>
        {arrived ? (
          <ul className="next" aria-live="polite">
            <li>
              <IconMessages size={20} />
              {sent?.fate ? t.fates[sent.fate] : t.fates.tray}
            </li>
            {frame.sign === 'organisation' ? (
              <li>
                <IconMailCheck size={20} />
                {t.sent.answered}
              </li>
            ) : null}
            <li>
              <IconTrash size={20} />
              {t.contribute.withdrawable}
            </li>
          </ul>
        ) : null}
      </main>
      <footer className="foot">
        <button type="button" className="primary" onClick={onAnother}>
          {t.sent.another}
        </button>
        {sent ? (
          <button
            type="button"
            className="quiet"
            disabled={leaving}
            onClick={() => withdraw(sent.contribution)}
          >
            {leaving ? t.sent.withdrawing : t.sent.withdraw}
          </button>
        ) : null}
      </footer>
    </div>
  );
}
