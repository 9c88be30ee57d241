import { Modal } from '@mantine/core';
import { isEnabled, useActions } from '../../../actions/action.ts';
import { useT } from '../../../client/i18n.ts';
import { useSettings } from '../../../client/settings.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { currentScreen } from '../navigation.ts';
import { useActionContext } from './context.ts';
import { useFrame } from './frameActions.ts';
import classes from './keysDialog.module.css';
import { type ScreenKey, screenKeys } from './screenKeys.ts';

/** `?`: the keys of this window and of the screen that is shown. */
export function KeysDialog() {
  const opened = useFrame((frame) => frame.keys);
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={() => useFrame.setState({ keys: false })}
      title={t(($) => $.keys.title)}
      size="lg"
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Keys />
    </Modal>
  );
}

interface Line {
  id: string;
  label: string;
  shortcuts: readonly string[];
  off: boolean;
}

function Keys() {
  const t = useT();
  const actions = useActions();
  const context = useActionContext();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const fromAction = (action: (typeof actions)[number]): Line => ({
    id: action.id,
    label: action.label(t),
    shortcuts: [action.shortcut ?? ''],
    off: !isEnabled(action, context),
  });
  const fromScreen = ({ shortcuts, label }: ScreenKey): Line => ({
    id: shortcuts.join(' '),
    label: label(t),
    shortcuts,
    off: false,
  });
  const withKey = actions.filter((action) => action.shortcut !== undefined);
  const always = withKey.filter((action) => action.screens === undefined).map(fromAction);
  const here = [
    ...withKey.filter((action) => action.screens?.includes(context.screen)).map(fromAction),
    ...(screenKeys[currentScreen().screen] ?? []).map(fromScreen),
  ];
  return (
    <>
      <KeyList title={t(($) => $.keys.everywhere)} lines={always} />
      <KeyList title={t(($) => $.keys.here)} lines={here} />
      {singleKeys ? null : <p className={classes.note}>{t(($) => $.keys.off)}</p>}
    </>
  );
}

function KeyList({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.list}>
        {lines.map((line) => (
          <div key={line.id} className={classes.row} data-off={line.off || undefined}>
            <dt>{line.label}</dt>
            <dd>
              {line.shortcuts.map((shortcut) => (
                <Kbd key={shortcut} shortcut={shortcut} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
