import type { Stage } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { extentOf } from '../../../../../../shared/queries/extent.ts';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { ExperiencesHere } from './ExperiencesHere.tsx';
import { Extent } from './Extent.tsx';
import { History } from './History.tsx';
import { InPlace } from './InPlace.tsx';
import classes from './inspector.module.css';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';

/** A stage: its name, what it means, whose scale it belongs to, and how much stands in its column. */
export function StageInspector({ state, stage }: { state: State; stage: Stage }) {
  const t = useT();
  const { rows } = matrixOf(state);
  const field = { collection: 'stage', id: stage.id } as const;
  const own = state.scale[stage.scale]?.common
    ? undefined
    : rows.find((row) => row.dimension.scale === stage.scale)?.dimension;
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.stage === stage.id));
  return (
    <Panel kind={t(($) => $.inspector.kinds.stage)} hue={own?.hue}>
      <div className={classes.intro}>
        <div className={classes.tags}>
          <span className={classes.code} data-plain="true">
            {stage.code}
          </span>
        </div>
        <InPlace
          {...field}
          field="name"
          value={stage.name}
          label={t(($) => $.inspector.fields.name)}
          maxLength={120}
          look="title"
          line
        />
        {own ? (
          <p className={classes.where}>
            {t(($) => $.inspector.scale.own)}{' '}
            <button type="button" className={classes.codeLink} onClick={() => select({ row: own.id })}>
              {own.code}
            </button>{' '}
            {own.name}
          </p>
        ) : (
          <p className={classes.where}>{t(($) => $.inspector.scale.common)}</p>
        )}
      </div>
      <Section title={t(($) => $.inspector.fields.description)}>
        <InPlace
          {...field}
          field="description"
          value={stage.description}
          label={t(($) => $.inspector.fields.description)}
          maxLength={1_000}
        />
      </Section>
      <ExperiencesHere state={state} place={{ kind: 'stage', id: stage.id }} />
      <Extent extent={extentOf(state, cells)} />
      <History state={state} collection="stage" id={stage.id} />
    </Panel>
  );
}
