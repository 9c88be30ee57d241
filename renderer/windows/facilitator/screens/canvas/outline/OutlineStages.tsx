import type { Stage } from '../../../../../../shared/model/schema.ts';
import { useT } from '../../../../../client/i18n.ts';
import { InPlace } from '../inspector/InPlace.tsx';
import { headingActions, OutlineMenu } from './OutlineMenu.tsx';
import { OutlineAdd, OutlineRename } from './OutlineName.tsx';
import classes from './outline.module.css';
import { rename, useOutline } from './outlineState.ts';

/** The stages of the common scale: what each means, in order. */
export function OutlineStages({ stages, scale }: { stages: readonly Stage[]; scale: string | null }) {
  const t = useT();
  const renaming = useOutline((outline) => outline.renaming);
  return (
    <section className={classes.dimension}>
      <h2 className={classes.heading} data-kind="dimension">
        {t(($) => $.outline.stages)}
      </h2>
      <ul className={classes.list}>
        {stages.map((stage) =>
          renaming === stage.id ? (
            <li key={stage.id}>
              <OutlineRename kind="stage" id={stage.id} name={stage.name} close={() => rename(null)} />
            </li>
          ) : (
            <li key={stage.id} className={classes.stage}>
              <div className={classes.row}>
                <button
                  type="button"
                  className={classes.node}
                  data-node={`stage:${stage.id}`}
                  onClick={() => rename(stage.id)}
                >
                  <span className={classes.plainCode}>{stage.code}</span>
                  <b>{stage.name}</b>
                </button>
                <OutlineMenu code={stage.code} actions={() => headingActions('stage', stages, stage.id)} />
              </div>
              <InPlace
                collection="stage"
                id={stage.id}
                field="description"
                value={stage.description}
                label={t(($) => $.outline.meaningOf, { code: stage.code })}
                placeholder={t(($) => $.outline.noMeaning)}
                maxLength={1_000}
              />
            </li>
          ),
        )}
      </ul>
      <OutlineAdd
        label={t(($) => $.outline.addStage)}
        command="stage.add"
        payload={scale === null ? {} : { scale }}
        maxLength={120}
        toast={t(($) => $.canvas.done.stageAdded)}
      />
    </section>
  );
}
