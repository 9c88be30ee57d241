import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { HostFrame } from '../../../shared/contract/frames.ts';
import { commandLabel } from '../../actions/history.ts';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './putOut.module.css';

/** All that a laptop shows once its ticket is gone: why, the way back in, and what it could not send any more. */
export function PutOut({ code }: { code: Extract<HostFrame, { type: 'left' }>['code'] }) {
  const t = useT();
  const pending = useClient((client) => client.view.pending);
  useEffect(() => {
    document.title = `${t(($) => $.room.out.title)} · Cabildo`;
  }, [t]);
  return (
    <main>
      <EmptyState
        icon={IconDoorExit}
        title={code === 'tabs' ? t(($) => $.room.out.tabsTitle) : t(($) => $.room.out.title)}
        actions={
          <Button component="a" href="/">
            {code === 'tabs' ? t(($) => $.room.out.here) : t(($) => $.room.out.again)}
          </Button>
        }
      >
        {t(($) => $.room.out[code])}
      </EmptyState>
      {pending.length > 0 ? (
        <section className={classes.unsent} role="alert">
          <h3>{t(($) => $.room.out.unsent)}</h3>
          <ul>
            {pending.map(({ id, name, payload }) => (
              <li key={id}>
                <b>{commandLabel(t, name)}</b> {written(payload)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

/** The words that somebody typed, wherever in a command they are. */
function written(payload: unknown): string {
  const found: string[] = [];
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/^(text|title|name|reason|summary)$/.test(key)) found.push(value);
    } else if (typeof value === 'object' && value !== null && key !== 'base')
      for (const [inner, each] of Object.entries(value)) look(each, inner);
  };
  look(payload, '');
  return found.join(' ');
}
