import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { DraftDate, DraftText } from '../../fields/DraftText.tsx';
import records from '../../records/records.module.css';
import classes from './experiences.module.css';
import { Practices } from './Practices.tsx';
import { removeExperience } from './removeExperience.ts';
import { Supports } from './Supports.tsx';

type TextField = 'name' | 'place' | 'institution' | 'years' | 'summary' | 'source' | 'address';

/** The experience in hand: all of it, written where it stands, each field saved on leaving it. */
export function ExperiencePanel({ state, experience }: { state: State; experience: Experience | undefined }) {
  const t = useT();
  const readOnly = useReadOnly();
  const label = t(($) => $.experiences.panel);
  if (!experience)
    return (
      <aside className={records.panel} aria-label={label}>
        <p className={records.nothing}>{t(($) => $.experiences.nothing)}</p>
      </aside>
    );
  const { id, code, sourceDate, practices } = experience;
  const text = (field: TextField, max: number, more: { lines?: number; description?: string } = {}) => (
    <DraftText
      label={t(($) => $.experiences.fields[field])}
      value={experience[field]}
      max={max}
      {...more}
      save={(value, base) =>
        run('experience.update', { id, set: { [field]: value }, base: { [field]: base } }, { quiet: true })
      }
    />
  );
  return (
    <aside className={records.panel} aria-label={label} key={id}>
      <fieldset className={classes.form} disabled={readOnly}>
        <legend className={classes.legend}>{code}</legend>
        <div className={classes.head}>
          <h2 className={records.panelTitle}>{code}</h2>
          {readOnly ? null : (
            <Button
              variant="default"
              size="compact-md"
              c="red"
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => removeExperience(experience)}
            >
              {t(($) => $.experiences.remove)}
            </Button>
          )}
        </div>
        <div className={classes.fields}>
          {text('name', 200)}
          <div className={classes.two}>
            {text('place', 200, { description: t(($) => $.experiences.fields.placeHelp) })}
            {text('years', 40, { description: t(($) => $.experiences.fields.yearsHelp) })}
          </div>
          {text('institution', 200)}
        </div>
        <section className={classes.section} aria-label={t(($) => $.experiences.what)}>
          <h3>{t(($) => $.experiences.what)}</h3>
          <div className={classes.fields}>
            {text('summary', 4_000, { lines: 3 })}
            <Practices id={id} practices={practices} />
          </div>
        </section>
      </fieldset>
      <Supports state={state} experience={experience} />
      <fieldset className={classes.form} disabled={readOnly}>
        <legend className={classes.legend}>{t(($) => $.experiences.source)}</legend>
        <section className={classes.section} aria-label={t(($) => $.experiences.source)}>
          <h3>{t(($) => $.experiences.source)}</h3>
          <div className={classes.fields}>
            {text('source', 1_000, { lines: 2, description: t(($) => $.experiences.fields.sourceHelp) })}
            {text('address', 500)}
            <DraftDate
              label={t(($) => $.experiences.fields.sourceDate)}
              value={sourceDate}
              save={(value, base) =>
                run(
                  'experience.update',
                  { id, set: { sourceDate: value }, base: { sourceDate: base } },
                  { quiet: true },
                )
              }
            />
          </div>
        </section>
      </fieldset>
    </aside>
  );
}
