import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { neighbour } from '../../../../../../shared/layout/canvas/locate.ts';
import { spotOfCell } from '../../../../../../shared/queries/places.ts';
import { announce } from '../../../../../canvas/announce.tsx';
import { useDrag } from '../../../../../canvas/drag.ts';
import { accepts, codeOf, moveTo, type Target, targetOf } from '../../../../../canvas/moves.ts';
import { focusCanvas, revealCell, usePublishedPort } from '../../../../../canvas/portal.ts';
import { type Carried, setView, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import classes from './structure.module.css';

const arrows: Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The move by keyboard: arrows choose the cell, or a code is typed; the destination shows in the matrix as for a drag. */
export function MovePanel() {
  const moving = useView((view) => view.moving);
  return moving ? <Panel moving={moving} /> : null;
}

function Panel({ moving }: { moving: Carried }) {
  const t = useT();
  const [typed, setTyped] = useState(() => startOf(moving));
  const [wrong, setWrong] = useState('');
  const target = targetOf(typed);

  const show = (next: Target | null): void => {
    useDrag.setState({ target: next });
    if (next?.kind === 'cell') revealCell(next.id);
  };
  const close = (): void => {
    useDrag.setState({ target: null });
    setView({ moving: null });
    focusCanvas();
  };
  const change = (text: string): void => {
    setTyped(text);
    setWrong('');
    show(targetOf(text));
  };
  const go = (): void => {
    if (!target) setWrong(t(($) => $.canvas.move.unknown, { code: typed }));
    else if (!accepts(target, moving)) setWrong(t(($) => $.canvas.move.toolNeedsCell));
    else {
      if (target.kind === 'cell') setView({ cursor: { cell: target.id, card: null } });
      // At once: the next key is meant for the canvas, not for this field while the answer is on its way.
      close();
      void moveTo(moving, target);
    }
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = arrows[event.key];
    const layout = usePublishedPort.getState().port?.layout();
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      announce(t(($) => $.canvas.said.cancelled));
      close();
    } else if (step && layout && !event.shiftKey) {
      event.preventDefault();
      const from = layout.byCell.get(
        target?.kind === 'cell' ? target.id : (useView.getState().cursor?.cell ?? ''),
      );
      const to = from ? neighbour(layout, from, step) : layout.cells[0];
      if (to) change(codeOf({ kind: 'cell', id: to.cell }));
    }
  };

  return (
    <form
      className={classes.move}
      aria-label={t(($) => $.canvas.move.title)}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div>
        <TextInput
          autoFocus
          w={260}
          aria-label={t(($) => $.canvas.move.label)}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={key}
        />
        <p aria-live="polite" data-wrong={wrong !== ''}>
          {wrong !== ''
            ? wrong
            : `${target ? `${t(($) => $.canvas.move.here, { code: codeOf(target) })} · ` : ''}${t(($) => $.canvas.move.hint)}`}
        </p>
      </div>
      <Button type="submit">{t(($) => $.canvas.move.go)}</Button>
      <Button variant="default" onClick={close}>
        {t(($) => $.common.cancel)}
      </Button>
    </form>
  );
}

/** Where the move begins: the cell that the thing is in, else the one the keyboard was on. */
function startOf(moving: Carried): string {
  const state = currentState();
  const place = 'tool' in moving ? undefined : state.contribution[moving.contributions[0] ?? '']?.place;
  const cell =
    'tool' in moving
      ? state.tool[moving.tool]?.cell
      : place?.kind === 'cell'
        ? place.id
        : place?.kind === 'tool'
          ? state.tool[place.id]?.cell
          : useView.getState().cursor?.cell;
  return cell === undefined ? '' : spotOfCell(state, cell).code;
}
