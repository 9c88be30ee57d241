import { Modal, Switch } from '@mantine/core';
import { useEffect } from 'react';
import { recordKinds } from '../../../shared/model/workshop.ts';
import { useT } from '../../client/i18n.ts';
import { useSettings } from '../../client/settings.ts';
import { recordKeys } from '../../staff/meeting/recordText.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './secretary.module.css';

const KEPT = 'cabildo.secretary.singleKeys';

/** The keys of this window, and the switch for those of a single letter: this window's own, kept with it. */
export function Keys({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useT();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  useEffect(() => useSettings.setState({ singleKeys: localStorage.getItem(KEPT) !== 'off' }), []);
  const lines: [key: string, label: string][] = [
    ...recordKinds.map((kind): [string, string] => [recordKeys[kind], t(($) => $.records.add[kind])]),
    ['t', t(($) => $.running.floor.ask)],
    ['l', t(($) => $.secretary.keys.arrivals)],
    ['n', t(($) => $.secretary.behalf.key)],
    ['mod+z', t(($) => $.secretary.keys.undo)],
    ['?', t(($) => $.frame.keys)],
  ];
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(($) => $.secretary.keys.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <dl className={classes.keys}>
        {lines.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Kbd shortcut={key} />
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        label={t(($) => $.secretary.keys.single)}
        description={t(($) => $.secretary.keys.singleHint)}
        checked={singleKeys}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          localStorage.setItem(KEPT, on ? 'on' : 'off');
          useSettings.setState({ singleKeys: on });
        }}
      />
    </Modal>
  );
}
