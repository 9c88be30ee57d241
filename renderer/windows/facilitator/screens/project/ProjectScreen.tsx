import { Tabs, Title } from '@mantine/core';
import { useT } from '../../../../client/i18n.ts';
import { useClient } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import { CommitmentTab } from './CommitmentTab.tsx';
import { CommitteesTab } from './CommitteesTab.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import { LookTab } from './look/LookTab.tsx';
import classes from './project.module.css';
import { ReferencesTab } from './ReferencesTab.tsx';
import { StepsTab } from './StepsTab.tsx';
import { TermsTab } from './TermsTab.tsx';
import { TextsTab } from './TextsTab.tsx';

const tabs = {
  commitment: CommitmentTab,
  committees: CommitteesTab,
  texts: TextsTab,
  steps: StepsTab,
  terms: TermsTab,
  references: ReferencesTab,
  general: GeneralTab,
  look: LookTab,
} as const;
type TabName = keyof typeof tabs;
const names = Object.keys(tabs) as TabName[];

/** Proyecto: what the documents say besides the model and the workshops. */
export function ProjectScreen() {
  const t = useT();
  const { params, go } = useNavigation();
  const readOnly = useClient((client) => client.view.project?.readOnly !== null);
  const shown = names.find((name) => name === params.tab) ?? 'commitment';
  const Content = tabs[shown];
  return (
    <div className={classes.page} data-wide={shown === 'look' || undefined}>
      <Title order={1}>{t(($) => $.project.title)}</Title>
      <Tabs
        value={shown}
        onChange={(tab) => go('project', { tab: tab ?? 'commitment' })}
        mt="sm"
        keepMounted={false}
      >
        <Tabs.List>
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(($) => $.project.tabs[name])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {name === shown ? (
              <fieldset className={classes.panel} disabled={readOnly}>
                <legend className={classes.hidden}>{t(($) => $.project.tabs[name])}</legend>
                <Content />
              </fieldset>
            ) : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
