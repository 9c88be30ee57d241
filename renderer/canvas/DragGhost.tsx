import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../client/i18n.ts';
import { currentState } from '../client/store.ts';
import classes from './DragGhost.module.css';
import { useDrag } from './drag.ts';
import { codeOf, type Target } from './moves.ts';
import type { Carried } from './viewState.ts';

/** What is being dragged, under the pointer, and what the drop would do, said before it. */
export function DragGhost() {
  const carried = useDrag((drag) => drag.carried);
  return carried ? createPortal(<Ghost carried={carried} />, document.body) : null;
}

function Ghost({ carried }: { carried: Carried }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const target = useDrag((drag) => drag.target);
  const joinable = useDrag((drag) => drag.joinable);
  useEffect(() => {
    const follow = ({ x, y }: { x: number; y: number }): void => {
      if (ref.current) ref.current.style.transform = `translate(${x + 12}px, ${y + 10}px)`;
    };
    follow(useDrag.getState());
    return useDrag.subscribe(follow);
  }, []);
  const state = currentState();
  const what =
    'tool' in carried
      ? `${state.tool[carried.tool]?.code ?? ''} ${state.tool[carried.tool]?.name ?? ''}`
      : carried.contributions.length === 1
        ? (state.contribution[carried.contributions[0] ?? '']?.text ?? '')
        : t(($) => $.canvas.drop.carried, { count: carried.contributions.length });
  return (
    <div ref={ref} className={classes.ghost} data-kind={'tool' in carried ? 'tool' : 'contribution'}>
      <span className={classes.what}>{what}</span>
      <b role="status">{says(t, target)}</b>
      {joinable === null ? null : (
        <span className={classes.join}>
          {t(($) => $.canvas.drop.join, { code: codeOf({ kind: 'tool', id: joinable }) })}
        </span>
      )}
    </div>
  );
}

function says(t: ReturnType<typeof useT>, target: Target | null): string {
  if (!target) return t(($) => $.canvas.drop.nowhere);
  return t(($) => $.canvas.drop[target.kind], { code: codeOf(target) });
}
