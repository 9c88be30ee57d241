import { Button, Stack } from '@mantine/core';
import { IconArrowsMove, IconMessageCheck, IconParking, IconStack2, IconTool } from '@tabler/icons-react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { toggleContribution } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { cardActions } from '../tray/cardActions.ts';
import classes from './inspector.module.css';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';

/** Several contributions at once: which they are, and what can be done with all of them. */
export function ManyInspector({ contributions }: { contributions: readonly Contribution[] }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const ids = contributions.map((each) => each.id);
  const inTray = contributions.every((each) => each.place.kind === 'tray');
  const actions = [
    {
      icon: IconTool,
      label: t(($) => $.inspector.actions.makeTool),
      key: 'H',
      act: () => cardActions.tool(ids),
    },
    {
      icon: IconArrowsMove,
      label: t(($) => $.inspector.actions.move),
      key: 'M',
      act: () => cardActions.move(ids),
    },
    {
      icon: IconStack2,
      label: t(($) => $.inspector.actions.group),
      key: 'G',
      act: () => cardActions.group(ids),
    },
    {
      icon: IconMessageCheck,
      label: t(($) => $.inspector.actions.respond),
      key: 'R',
      act: () => cardActions.respond(ids),
    },
    ...(inTray
      ? [
          {
            icon: IconParking,
            label: t(($) => $.inspector.actions.park),
            key: 'P',
            act: () => cardActions.park(ids, true),
          },
        ]
      : []),
  ];
  return (
    <Panel kind={t(($) => $.inspector.kinds.contributions)}>
      <div className={classes.intro}>
        <h2 className={classes.title}>{t(($) => $.inspector.contributions.chosen, { count: ids.length })}</h2>
      </div>
      {readOnly ? null : (
        <Section title={t(($) => $.inspector.actions.title)}>
          <Stack gap={6}>
            {actions.map(({ icon: Icon, label, key, act }) => (
              <Button
                key={key}
                variant="default"
                justify="space-between"
                fullWidth
                leftSection={<Icon size={16} stroke={1.75} />}
                rightSection={<kbd className={classes.key}>{key}</kbd>}
                onClick={act}
              >
                {label}
              </Button>
            ))}
          </Stack>
        </Section>
      )}
      <Section title={t(($) => $.inspector.contributions.title)}>
        <ul className={classes.origins}>
          {contributions.slice(0, 100).map((each) => (
            <li key={each.id}>
              <p className={classes.originHead}>
                <span className={classes.codeText}>{each.code}</span>
                <Button variant="subtle" size="compact-xs" onClick={() => toggleContribution(each.id)}>
                  {t(($) => $.common.remove)}
                </Button>
              </p>
              <p className={classes.originText}>«{each.text}»</p>
            </li>
          ))}
        </ul>
      </Section>
    </Panel>
  );
}
