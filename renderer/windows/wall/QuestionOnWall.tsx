import type { CSSProperties } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Technique } from '../../../shared/model/technique.ts';
import { runOf } from '../../../shared/queries/running.ts';
import { useT } from '../../client/i18n.ts';
import { Time } from './AgendaOnWall.tsx';
import { Door } from './Door.tsx';
import { Header } from './Header.tsx';
import classes from './poll.module.css';
import { useVariant } from './useVariant.ts';
import { meetingName } from './words.ts';

const titles = [96, 84, 72, 60, 50, 42] as const;

/** What a round of writing asks, and how many contributions there are: never one of them while it is open. */
export function QuestionOnWall({ state, technique }: { state: State; technique: Technique }) {
  const t = useT();
  const [box, variant] = useVariant<HTMLDivElement>(titles.length, technique.id);
  const workshop = state.workshop[technique.workshop];
  const chain = workshop ? runOf(state, workshop).chain : null;
  return (
    <>
      <Header title={technique.name} project={workshop ? meetingName(t, workshop) : ''} />
      <div
        className={classes.stage}
        ref={box}
        style={{ '--title': titles[variant] ?? 42, '--size': 40 } as CSSProperties}
        data-open=""
      >
        <section className={classes.asked} data-fits="">
          <h2 className={classes.wording}>{technique.question || technique.name}</h2>
        </section>
        <section className={classes.side} data-fits="">
          {chain ? <Time key={chain.id} timer={chain} isChain={false} /> : null}
          <div className={classes.hidden}>
            <h3>{t(($) => $.wall.poll.written, { count: technique.written })}</h3>
            {technique.hidden ? <p>{t(($) => $.wall.poll.veiled)}</p> : null}
          </div>
        </section>
      </div>
      <Door />
    </>
  );
}
