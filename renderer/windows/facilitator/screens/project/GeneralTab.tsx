import { Select } from '@mantine/core';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import { DraftText } from '../../fields/DraftText.tsx';
import classes from './project.module.css';

/** Chile's three zones first; a project elsewhere may take any that this computer knows. */
const zones = [
  ...new Set([
    'America/Santiago',
    'America/Punta_Arenas',
    'Pacific/Easter',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
];

/** What the project is called, whose it is, and in which language and zone its documents are. */
export function GeneralTab() {
  const t = useT();
  const project = Object.values(useCollection('project'))[0];
  if (!project) return null;
  const update = (field: 'name' | 'institution' | 'language' | 'zone') => (value: string, base: string) =>
    run('project.update', { set: { [field]: value }, base: { [field]: base } }, { quiet: true });
  return (
    <div className={classes.form}>
      <DraftText label={t(($) => $.project.name)} value={project.name} max={200} save={update('name')} />
      <DraftText
        label={t(($) => $.project.institution)}
        value={project.institution}
        max={200}
        save={update('institution')}
      />
      <div className={classes.two}>
        <Select
          label={t(($) => $.project.language)}
          description={t(($) => $.project.languageHelp)}
          value={project.language}
          allowDeselect={false}
          data={[
            { value: 'es-CL', label: 'Español (Chile)' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => value && void update('language')(value, project.language)}
        />
        <Select
          label={t(($) => $.project.zone)}
          description={t(($) => $.project.zoneHelp)}
          value={project.zone}
          searchable
          allowDeselect={false}
          limit={60}
          data={zones}
          onChange={(value) => value && void update('zone')(value, project.zone)}
        />
      </div>
    </div>
  );
}
