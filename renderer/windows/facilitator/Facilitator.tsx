import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { clearSelection } from '../../actions/selection.ts';
import { useT } from '../../client/i18n.ts';
import { loadSettings } from '../../client/settings.ts';
import { useClient, useCollection } from '../../client/store.ts';
import { AskBeforeLeaving } from '../../staff/bar/AskBeforeLeaving.tsx';
import { Loading } from '../../staff/bar/Loading.tsx';
import classes from './frame/frame.module.css';
import { KeysDialog } from './frame/KeysDialog.tsx';
import { Notices } from './frame/Notices.tsx';
import { Palette } from './frame/Palette.tsx';
import { ProjectDialogs } from './frame/ProjectDialogs.tsx';
import { Rail } from './frame/Rail.tsx';
import { ScreenFailed } from './frame/ScreenFailed.tsx';
import { ShellBridge } from './frame/ShellBridge.tsx';
import { Shortcuts } from './frame/Shortcuts.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { useNavigation } from './navigation.ts';
import { CaptureOverlay } from './screens/canvas/capture/CaptureOverlay.tsx';
import { Home } from './screens/home/Home.tsx';
import { screens } from './screens.tsx';

/** The window of whoever runs the workshop: home while nothing is open, else rail, top bar and the chosen screen. */
export function Facilitator() {
  const connection = useClient((client) => client.view.connection);
  const open = useClient((client) => client.view.project !== null);
  const folder = useClient((client) => client.view.project?.folder);
  const name = Object.values(useCollection('project'))[0]?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing a project changes the recent ones
  useEffect(() => {
    if (connection === 'open') loadSettings().catch(() => undefined);
  }, [connection, folder]);

  useEffect(() => {
    document.title = name === undefined ? 'Cabildo' : `${name} · Cabildo`;
  }, [name]);
  // What was selected belongs to the project that is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every other project anew
  useEffect(() => clearSelection(), [folder]);
  // What was pressed to open or to close a project is gone: the keyboard goes to what took its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every other project anew
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }, [folder, connection]);

  if (!open)
    return (
      <>
        <ShellBridge />
        <ProjectDialogs />
        {connection === 'connecting' ? <Loading /> : <Home />}
      </>
    );
  return (
    <div className={classes.app}>
      <AskBeforeLeaving />
      <ShellBridge />
      <ProjectDialogs />
      <Shortcuts />
      <Palette />
      <KeysDialog />
      <Rail />
      <TopBar />
      <main className={classes.main} key={folder} tabIndex={-1}>
        <Notices />
        <CurrentScreen />
      </main>
      <CaptureOverlay />
    </div>
  );
}

function CurrentScreen() {
  const t = useT();
  const { screen } = useNavigation();
  const shown = screens.find(({ id }) => id === screen) ?? screens[0];
  if (!shown) return null;
  const { Screen } = shown;
  return (
    <section className={classes.screen} aria-label={shown.label(t)}>
      <Fence key={shown.id}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </Fence>
    </section>
  );
}

/** Keeps the fault of one screen from taking the others with it. */
class Fence extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (this.state.failed) return <ScreenFailed again={() => this.setState({ failed: false })} />;
    return this.props.children;
  }
}
