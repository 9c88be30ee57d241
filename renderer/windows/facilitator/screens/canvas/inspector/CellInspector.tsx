import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Cell } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { placedContributions, toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import { spotOfCell } from '../../../../../../shared/queries/places.ts';
import { run } from '../../../../../actions/run.ts';
import { select } from '../../../../../actions/selection.ts';
import { startEditing } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { ThingMenu } from '../structure/ThingItems.tsx';
import { cellActions } from '../structure/thingActions.ts';
import { ExperiencesHere } from './ExperiencesHere.tsx';
import { History } from './History.tsx';
import { InPlace } from './InPlace.tsx';
import classes from './inspector.module.css';
import { ObservationsHere } from './ObservationsHere.tsx';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';
import { StateSelect } from './StateSelect.tsx';

const states: readonly Cell['state'][] = ['empty', 'discussion', 'agreed'];
const FEW = 30;

/** A cell: its wording and evidence, its tools, and what was said about it. */
export function CellInspector({ state, cell }: { state: State; cell: Cell }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const { code, dimension, stage } = spotOfCell(state, cell.id);
  const component = state.component[cell.row];
  const tools = toolsByCell(state).get(cell.id) ?? [];
  const contributions = placedContributions(state).cell.get(cell.id) ?? [];
  const field = { collection: 'cell', id: cell.id } as const;
  return (
    <Panel
      kind={t(($) => $.inspector.kinds.cell)}
      hue={dimension?.hue}
      menu={readOnly ? null : <ThingMenu actions={() => cellActions(cell.id)} />}
    >
      <div className={classes.intro}>
        <div className={classes.tags}>
          <span className={classes.code}>{code}</span>
          <StateSelect
            label={t(($) => $.inspector.fields.state)}
            value={cell.state}
            choices={states.map((value) => ({ value, label: t(($) => $.model.cellStates[value]) }))}
            change={(next) =>
              void run('cell.update', { id: cell.id, set: { state: next }, base: { state: cell.state } })
            }
          />
        </div>
        <h2 className={classes.title}>{component?.name ?? dimension?.name ?? ''}</h2>
        <p className={classes.where}>{t(($) => $.inspector.stage, { stage: stage?.name ?? '' })}</p>
      </div>
      <Section title={t(($) => $.inspector.fields.descriptor)}>
        <InPlace
          {...field}
          field="descriptor"
          value={cell.descriptor}
          label={t(($) => $.inspector.fields.descriptor)}
          maxLength={2_000}
        />
      </Section>
      <Section title={t(($) => $.inspector.fields.evidence)}>
        <InPlace
          {...field}
          field="evidence"
          value={cell.evidence}
          label={t(($) => $.inspector.fields.evidence)}
          maxLength={2_000}
        />
      </Section>
      <Section
        title={t(($) => $.inspector.tools.title)}
        count={tools.length}
        action={
          readOnly ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} stroke={1.75} />}
              onClick={() => startEditing({ kind: 'newTool', cell: cell.id, origins: [] })}
            >
              {t(($) => $.common.add)}
            </Button>
          )
        }
      >
        {tools.length === 0 ? <p className={classes.none}>{t(($) => $.inspector.tools.none)}</p> : null}
        <ul className={classes.links}>
          {tools.map((tool) => (
            <li key={tool.id}>
              <button type="button" className={classes.codeLink} onClick={() => select({ tool: tool.id })}>
                {tool.code}
              </button>
              <span className={classes.linkName}>{tool.name}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(($) => $.inspector.contributions.title)} count={contributions.length}>
        {contributions.length === 0 ? (
          <p className={classes.none}>{t(($) => $.inspector.contributions.none)}</p>
        ) : null}
        <ul className={classes.origins}>
          {contributions.slice(0, FEW).map((each) => {
            const { name } = authorName(state, each.author);
            return (
              <li key={each.id}>
                <p className={classes.originHead}>
                  <button
                    type="button"
                    className={classes.codeLink}
                    onClick={() => select({ contributions: [each.id] })}
                  >
                    {each.code}
                  </button>
                  <span className={classes.originAuthor}>
                    · {name === '' ? t(($) => $.model.anonymous) : name}
                  </span>
                </p>
                <p className={classes.originText}>«{each.text}»</p>
              </li>
            );
          })}
        </ul>
        {contributions.length > FEW ? (
          <p className={classes.none}>
            {t(($) => $.inspector.contributions.more, { count: contributions.length - FEW })}
          </p>
        ) : null}
      </Section>
      <ExperiencesHere state={state} place={{ kind: 'cell', id: cell.id }} />
      <ObservationsHere ids={new Set([cell.id, ...tools.map((tool) => tool.id)])} code={code} />
      <History state={state} collection="cell" id={cell.id} />
    </Panel>
  );
}
