import { Button } from '@mantine/core';
import { IconLayoutGrid, IconPlus, IconStairs } from '@tabler/icons-react';
import { matrixOf } from '../../../../../shared/queries/matrix.ts';
import { attempt, run } from '../../../../actions/run.ts';
import { NameField } from '../../../../canvas/NameField.tsx';
import { commitName } from '../../../../canvas/naming.ts';
import { setView, startEditing, useView } from '../../../../canvas/viewState.ts';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { useProject } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import classes from './EmptyModel.module.css';
import { ModelImport } from './ModelImport.tsx';

/** The canvas before there are cells: first the dimensions, then the stages. */
export function EmptyModel() {
  const t = useT();
  const state = useProject();
  const editing = useView((view) =>
    view.editing?.kind === 'newDimension' || view.editing?.kind === 'newStage' ? view.editing : null,
  );
  if (!state) return null;
  const { rows, stages } = matrixOf(state);
  const dimensions = [...new Set(rows.map((row) => row.dimension))];
  const wantsStages = dimensions.length > 0;
  const kind = wantsStages ? 'newStage' : 'newDimension';
  const first = (): void =>
    startEditing(
      wantsStages
        ? { kind: 'newStage', scale: undefined, after: undefined }
        : { kind: 'newDimension', after: undefined },
    );
  const sample = async (): Promise<void> => {
    const gesture = newId();
    for (const key of ['first', 'second', 'third', 'fourth'] as const) {
      const answer = await run(
        'stage.add',
        { name: t(($) => $.canvas.empty.sampleStages[key]) },
        { gesture },
      );
      if (answer.kind === 'refused') return;
    }
  };
  return (
    <div className={classes.root}>
      <EmptyState
        icon={wantsStages ? IconStairs : IconLayoutGrid}
        title={t(($) => (wantsStages ? $.canvas.empty.stages : $.canvas.empty.title))}
        actions={
          editing?.kind === kind ? (
            <div className={classes.field}>
              <NameField
                key={`${dimensions.length} ${stages.length}`}
                label={t(($) => $.canvas.edit[kind])}
                hint={t(($) => $.canvas.edit.hint)}
                initial=""
                maxLength={wantsStages ? 120 : 200}
                style={{ left: 0, right: 0, top: 0 }}
                commit={(name) => commitName(editing, name, '')}
                next={() => first()}
                close={() => setView({ editing: null })}
              />
            </div>
          ) : (
            <>
              <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={first}>
                {t(($) => (wantsStages ? $.canvas.empty.stage : $.canvas.empty.dimension))}
              </Button>
              {wantsStages ? (
                <>
                  <Button variant="default" onClick={() => void sample()}>
                    {t(($) => $.canvas.empty.sample)}
                  </Button>
                  <Button
                    variant="subtle"
                    onClick={() => startEditing({ kind: 'newDimension', after: undefined })}
                  >
                    {t(($) => $.canvas.menu.addDimension)}
                  </Button>
                </>
              ) : (
                <>
                  <ModelImport />
                  <Button variant="subtle" onClick={() => void attempt('project.sample')}>
                    {t(($) => $.canvas.empty.example)}
                  </Button>
                </>
              )}
            </>
          )
        }
      >
        {t(($) => (wantsStages ? $.canvas.empty.stagesText : $.canvas.empty.text))}
      </EmptyState>
      {wantsStages ? (
        <ul className={classes.dimensions}>
          {dimensions.map((dimension) => (
            <li key={dimension.id} data-hue={dimension.hue}>
              <b>{dimension.code}</b> {dimension.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
