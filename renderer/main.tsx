import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { FollowLanguage } from './client/FollowLanguage.tsx';
import { useT } from './client/i18n.ts';
import { connect, useClient, windowRole } from './client/store.ts';
import { PutOut } from './staff/bar/PutOut.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { cssVariables, theme } from './ui/theme.ts';

// The server puts a fresh nonce into each response; what makes style elements at run time reads it from here.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
Object.assign(globalThis, { __webpack_nonce__: nonce });

const windows = {
  wall: lazy(() => import('./windows/wall/Wall.tsx').then((m) => ({ default: m.Wall }))),
  secretary: lazy(() => import('./windows/secretary/Secretary.tsx').then((m) => ({ default: m.Secretary }))),
  facilitator: lazy(() =>
    import('./windows/facilitator/Facilitator.tsx').then((m) => ({ default: m.Facilitator })),
  ),
};
const role = windowRole();
// A laptop that only looks sees what the wall shows.
const shown = role === 'viewer' ? 'wall' : role;
const Window = shown === 'wall' || shown === 'secretary' ? windows[shown] : windows.facilitator;

function Page() {
  const t = useT();
  const left = useClient((client) => client.view.left);
  return (
    <ModalsProvider
      labels={{ confirm: t(($) => $.common.accept), cancel: t(($) => $.common.cancel) }}
      modalProps={{ closeButtonProps: { 'aria-label': t(($) => $.common.close) } }}
    >
      <Suspense fallback={null}>{left === null ? <Window /> : <PutOut code={left} />}</Suspense>
    </ModalsProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={() => nonce}
    >
      <FollowLanguage />
      <Toasts />
      <Page />
    </MantineProvider>
  </StrictMode>,
);
void connect();
