import { Button, Stack } from '@mantine/core';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { toggleContribution } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import { contributionActions } from '../structure/thingActions.ts';
import classes from './inspector.module.css';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';

/** Several contributions at once: which they are, and what can be done with all of them. */
export function ManyInspector({ contributions }: { contributions: readonly Contribution[] }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const ids = contributions.map((each) => each.id);
  const actions = contributionActions(ids);
  return (
    <Panel kind={t(($) => $.inspector.kinds.contributions)}>
      <div className={classes.intro}>
        <h2 className={classes.title}>{t(($) => $.inspector.contributions.chosen, { count: ids.length })}</h2>
      </div>
      {readOnly ? null : (
        <Section title={t(($) => $.inspector.actions.title)}>
          <Stack gap={6}>
            {actions.map(({ id, icon: Icon, label, shortcut, act }) => (
              <Button
                key={id}
                variant="default"
                justify="space-between"
                fullWidth
                leftSection={<Icon size={16} stroke={1.75} />}
                rightSection={shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
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
