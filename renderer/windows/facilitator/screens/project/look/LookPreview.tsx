import { Button, Text } from '@mantine/core';
import type { Project } from '../../../../../../shared/model/project.ts';
import { useT } from '../../../../../client/i18n.ts';
import { DocumentPreview } from '../../../preview/DocumentPreview.tsx';
import classes from './look.module.css';
import { useLookSample } from './useLookSample.ts';

/** What comes out: the cover and a page of the project's own proposal, as the host makes them. */
export function LookPreview({ project }: { project: Project }) {
  const t = useT();
  const { data, making, fault, again } = useLookSample(project);
  return (
    <section className={classes.preview} aria-labelledby="look-preview">
      <div className={classes.previewHead}>
        <h2 id="look-preview">{t(($) => $.project.look.preview)}</h2>
        <Text size="sm" c="dimmed" role="status">
          {making && data !== null
            ? t(($) => $.project.look.refreshing)
            : t(($) => $.project.look.previewHelp)}
        </Text>
      </div>
      <div className={classes.sheets} data-old={(data !== null && (making || fault !== null)) || undefined}>
        {fault === null ? null : (
          <div className={classes.fault} role="alert">
            <span>{fault}</span>
            <Button variant="default" size="compact-md" onClick={again}>
              {t(($) => $.common.retry)}
            </Button>
          </div>
        )}
        {data === null && fault === null ? (
          <p className={classes.making} role="status">
            {t(($) => $.project.look.making)}
          </p>
        ) : null}
        {data === null ? null : <DocumentPreview data={data} label={t(($) => $.project.look.previewOf)} />}
      </div>
    </section>
  );
}
