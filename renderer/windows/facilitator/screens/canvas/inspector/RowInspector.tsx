import { SegmentedControl } from '@mantine/core';
import type { Component, Dimension } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { extentOf } from '../../../../../../shared/queries/extent.ts';
import { matrixOf, placedContributions } from '../../../../../../shared/queries/matrix.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { ExperiencesHere } from './ExperiencesHere.tsx';
import { Extent } from './Extent.tsx';
import { History } from './History.tsx';
import { InPlace } from './InPlace.tsx';
import classes from './inspector.module.css';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';

/** A dimension or a component: its name, its definition, and of a dimension its kind. */
export function RowInspector({ state, row }: { state: State; row: Dimension | Component }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const dimension = 'hue' in row ? row : null;
  const parent = 'dimension' in row ? state.dimension[row.dimension] : null;
  const cells = matrixOf(state).rows.flatMap((each) =>
    each.dimension.id === row.id || each.id === row.id ? each.cells : [],
  );
  const collection = dimension ? 'dimension' : 'component';
  return (
    <Panel kind={t(($) => $.inspector.kinds[collection])} hue={dimension?.hue ?? parent?.hue}>
      <div className={classes.intro}>
        <div className={classes.tags}>
          <span className={classes.code}>{row.code}</span>
        </div>
        <InPlace
          collection={collection}
          id={row.id}
          field="name"
          value={row.name}
          label={t(($) => $.inspector.fields.name)}
          maxLength={200}
          look="title"
          line
        />
        {parent ? <p className={classes.where}>{parent.name}</p> : null}
      </div>
      <Section title={t(($) => $.inspector.fields.definition)}>
        <InPlace
          collection={collection}
          id={row.id}
          field="definition"
          value={row.definition}
          label={t(($) => $.inspector.fields.definition)}
          maxLength={2_000}
        />
      </Section>
      {dimension ? (
        <Section title={t(($) => $.inspector.fields.kind)}>
          <SegmentedControl
            fullWidth
            aria-label={t(($) => $.inspector.fields.kind)}
            disabled={readOnly}
            data={(['substantive', 'enabling'] as const).map((value) => ({
              value,
              label: t(($) => $.model.dimensionKinds[value]),
            }))}
            value={dimension.kind}
            onChange={(kind) =>
              void run('dimension.update', { id: row.id, set: { kind }, base: { kind: dimension.kind } })
            }
          />
        </Section>
      ) : null}
      <ExperiencesHere state={state} place={{ kind: collection, id: row.id }} />
      <Extent extent={extentOf(state, cells, placedContributions(state).dimension.get(row.id))} />
      <History state={state} collection={collection} id={row.id} />
    </Panel>
  );
}
