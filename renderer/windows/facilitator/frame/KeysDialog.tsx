import { Modal } from '@mantine/core';
import { isEnabled, useActions } from '../../../actions/action.ts';
import { useT } from '../../../client/i18n.ts';
import { useSettings } from '../../../client/settings.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useActionContext } from './context.ts';
import { useFrame } from './frameActions.ts';
import classes from './keysDialog.module.css';

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

function Keys() {
  const t = useT();
  const actions = useActions();
  const context = useActionContext();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const withKey = actions.filter((action) => action.shortcut !== undefined);
  const here = withKey.filter((action) => action.screens?.includes(context.screen));
  const always = withKey.filter((action) => action.screens === undefined);
  const list = (title: string, shown: typeof withKey) =>
    shown.length === 0 ? null : (
      <section>
        <h3 className={classes.heading}>{title}</h3>
        <dl className={classes.list}>
          {shown.map((action) => (
            <div key={action.id} className={classes.row} data-off={!isEnabled(action, context) || undefined}>
              <dt>{action.label(t)}</dt>
              <dd>
                <Kbd shortcut={action.shortcut ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  return (
    <>
      {list(
        t(($) => $.keys.everywhere),
        always,
      )}
      {list(
        t(($) => $.keys.here),
        here,
      )}
      {singleKeys ? null : <p className={classes.note}>{t(($) => $.keys.off)}</p>}
    </>
  );
}
