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
import { connect, windowRole } from './client/store.ts';
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
const Window = role === 'wall' || role === 'secretary' ? windows[role] : windows.facilitator;

function Page() {
  const t = useT();
  return (
    <ModalsProvider
      labels={{ confirm: t(($) => $.common.accept), cancel: t(($) => $.common.cancel) }}
      modalProps={{ closeButtonProps: { 'aria-label': t(($) => $.common.close) } }}
    >
      <Suspense fallback={null}>
        <Window />
      </Suspense>
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
