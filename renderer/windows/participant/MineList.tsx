import type { RoomFrame } from '../../../shared/contract/room.ts';
import { newId } from '../../client/ids.ts';
import { line, useLine, useTexts } from './room.ts';
import { fill } from './texts.ts';

/** What this phone sent and may still take back. */
export function MineList({ room }: { room: Extract<RoomFrame, { type: 'room' }> }) {
  const t = useTexts();
  const { mine, outbox } = useLine();
  if (mine.length === 0 || !room.view.workshop) return null;
  return (
    <details className="mine">
      <summary>{fill(t.mine.title, { count: mine.length })}</summary>
      <ul className="sentList">
        {[...mine].reverse().map(({ contribution, code, frame, fate }) => (
          <li key={contribution} className="sent">
            <span className="code">{code}</span>
            <span className="said">
              {frame.text}
              {fate ? <span className="fate">{t.fates[fate]}</span> : null}
            </span>
            <button
              type="button"
              className="quiet back"
              aria-label={fill(t.mine.withdraw, { code })}
              disabled={isLeaving(outbox, contribution)}
              onClick={() => withdraw(contribution)}
            >
              {t.sent.withdrawShort}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Asks the room to take a contribution back. */
export function withdraw(contribution: string): void {
  line.send({ type: 'withdraw', id: newId(), contribution });
}

/** Whether it was asked already and has no answer yet. */
export function isLeaving(outbox: ReturnType<typeof useLine>['outbox'], contribution: string): boolean {
  return outbox.some((frame) => frame.type === 'withdraw' && frame.contribution === contribution);
}
