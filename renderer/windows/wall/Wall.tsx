import { useEffect, useRef } from 'react';
import type { State } from '../../../shared/model/state.ts';
import { matrixOf } from '../../../shared/queries/matrix.ts';
import { runningNow } from '../../../shared/queries/running.ts';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { Brand } from '../../ui/Brand.tsx';
import { AgendaOnWall } from './AgendaOnWall.tsx';
import { CellOnWall } from './CellOnWall.tsx';
import { MatrixOnWall } from './MatrixOnWall.tsx';
import { PollOnWall } from './PollOnWall.tsx';
import { QuestionOnWall } from './QuestionOnWall.tsx';
import { RowOnWall } from './RowOnWall.tsx';
import classes from './wall.module.css';

/**
 * The room's window. It draws what the host's projection for the wall holds and nothing else; when the host is gone it keeps
 * the last picture, and says nothing about it to the room.
 */
export function Wall() {
  const t = useT();
  const state = useClient((client) => client.view.project?.state ?? null);
  const view = useClient((client) => client.view.wall);
  useEffect(() => {
    document.title = t(($) => $.wall.title);
  }, [t]);
  const blank = view.kind === 'blank';
  // What was there before the wall was blanked stays laid out behind: the key that brings it back must not wait for a layout.
  const last = useRef(view);
  if (!blank) last.current = view;
  const viewer = useClient((client) => client.view.role === 'viewer');
  const cover = (
    <main className={classes.blank} aria-label={t(($) => $.wall.blank)}>
      {/* In the room a dark wall says enough; on a laptop it would look broken. */}
      {viewer ? <p className={classes.blankWord}>{t(($) => $.wall.viewer.blank)}</p> : null}
    </main>
  );
  if (blank && last.current.kind === 'blank') return cover;
  if (!state) {
    if (blank) return cover;
    return (
      <main className={classes.idle}>
        <Brand size={120} />
        <h1 className={classes.idleName}>Cabildo</h1>
      </main>
    );
  }
  return (
    <>
      <Lost />
      {blank ? cover : null}
      <main className={classes.wall} data-behind={blank} aria-hidden={blank || undefined}>
        {picture(state, last.current)}
      </main>
    </>
  );
}

/** On a laptop that only looks: that what it shows may be old. */
function Lost() {
  const t = useT();
  const lost = useClient((client) => client.view.role === 'viewer' && client.view.connection === 'lost');
  if (!lost) return null;
  return (
    <p className={classes.lost} role="status">
      {t(($) => $.wall.viewer.lost)}
    </p>
  );
}

/** What was asked for, or the whole matrix when that is no longer there. */
function picture(state: State, view: { kind: string; id?: string }) {
  if (view.kind === 'agenda') {
    const now = runningNow(state);
    if (now) return <AgendaOnWall now={now} />;
  }
  const poll = view.kind === 'poll' && view.id !== undefined ? state.poll[view.id] : undefined;
  if (poll) return <PollOnWall state={state} poll={poll} />;
  const round = view.kind === 'question' && view.id !== undefined ? state.technique[view.id] : undefined;
  if (round) return <QuestionOnWall state={state} technique={round} />;
  const { rows } = matrixOf(state);
  if (view.kind === 'cell') {
    const row = rows.find(({ cells }) => cells.some(({ id }) => id === view.id));
    const cell = row?.cells.find(({ id }) => id === view.id);
    if (row && cell) return <CellOnWall state={state} row={row} cell={cell} />;
  }
  if (view.kind === 'row') {
    const row =
      rows.find(({ id }) => id === view.id) ?? rows.find(({ dimension }) => dimension.id === view.id);
    if (row) return <RowOnWall state={state} row={row} />;
  }
  return <MatrixOnWall state={state} />;
}
