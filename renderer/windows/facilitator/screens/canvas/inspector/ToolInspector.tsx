import { Button, Select } from '@mantine/core';
import { IconArrowsMove, IconTrash } from '@tabler/icons-react';
import type { Tool } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { spotOfCell } from '../../../../../../shared/queries/places.ts';
import { linesOf } from '../../../../../../shared/queries/typed.ts';
import { run } from '../../../../../actions/run.ts';
import { startMove } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { Attachments } from '../../../attachments/Attachments.tsx';
import { remove } from '../structure/remove.tsx';
import { ThingMenu } from '../structure/ThingItems.tsx';
import { toolActions } from '../structure/thingActions.ts';
import { ExperiencesHere } from './ExperiencesHere.tsx';
import { History } from './History.tsx';
import { InPlace } from './InPlace.tsx';
import classes from './inspector.module.css';
import { Links } from './Links.tsx';
import { ObservationsHere } from './ObservationsHere.tsx';
import { Origins } from './Origins.tsx';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';
import { StateSelect } from './StateSelect.tsx';

const states: readonly Tool['state'][] = ['proposed', 'discussion', 'agreed'];
const complexities: readonly NonNullable<Tool['complexity']>[] = ['low', 'medium', 'high'];

/** A tool: its sheet, where it comes from, what it is linked to, and what happened to it. */
export function ToolInspector({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const { dimension, stage } = spotOfCell(state, tool.cell);
  const field = { collection: 'tool', id: tool.id } as const;
  return (
    <Panel
      kind={t(($) => $.inspector.kinds.tool)}
      hue={dimension?.hue}
      menu={readOnly ? null : <ThingMenu actions={() => toolActions(tool.id)} />}
      foot={
        readOnly ? null : (
          <>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconArrowsMove size={16} stroke={1.75} />}
              onClick={() => startMove({ tool: tool.id })}
            >
              {t(($) => $.inspector.actions.move)}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              c="red"
              leftSection={<IconTrash size={16} stroke={1.75} />}
              onClick={() => remove('tool', tool.id)}
            >
              {t(($) => $.inspector.actions.removeTool)}
            </Button>
          </>
        )
      }
    >
      <div className={classes.intro}>
        <div className={classes.tags}>
          <span className={classes.code}>{tool.code}</span>
          <StateSelect
            label={t(($) => $.inspector.fields.state)}
            value={tool.state}
            choices={states.map((value) => ({ value, label: t(($) => $.model.toolStates[value]) }))}
            change={(next) =>
              void run('tool.update', { id: tool.id, set: { state: next }, base: { state: tool.state } })
            }
          />
        </div>
        <InPlace
          {...field}
          field="name"
          value={tool.name}
          label={t(($) => $.inspector.fields.name)}
          maxLength={120}
          look="title"
          line
        />
        <p className={classes.where}>
          {t(($) => $.inspector.where, { dimension: dimension?.name ?? '', stage: stage?.name ?? '' })}
        </p>
        {tool.formerCodes.length > 0 ? (
          <p className={classes.where}>
            {t(($) => $.inspector.fields.formerCodes, { codes: tool.formerCodes.join(', ') })}
          </p>
        ) : null}
      </div>
      <Section title={t(($) => $.inspector.fields.description)}>
        <InPlace
          {...field}
          field="description"
          value={tool.description}
          label={t(($) => $.inspector.fields.description)}
          maxLength={2_000}
        />
      </Section>
      <Section title={t(($) => $.inspector.fields.evidence)}>
        <InPlace
          {...field}
          field="evidence"
          value={tool.evidence.join('\n')}
          label={t(($) => $.inspector.fields.evidence)}
          placeholder={t(($) => $.inspector.onePerLine)}
          maxLength={6_000}
          parse={linesOf}
        />
      </Section>
      <Section title={t(($) => $.inspector.sheet)}>
        <InPlace
          {...field}
          field="responsible"
          value={tool.responsible}
          label={t(($) => $.inspector.fields.responsible)}
          maxLength={200}
          line
          labelled
        />
        <Select
          label={t(($) => $.inspector.fields.complexity)}
          classNames={{
            root: classes.select ?? '',
            label: classes.label ?? '',
            input: classes.textInput ?? '',
          }}
          data={complexities.map((value) => ({ value, label: t(($) => $.model.complexities[value]) }))}
          value={tool.complexity}
          clearable
          clearButtonProps={{ 'aria-label': t(($) => $.inspector.clearComplexity) }}
          placeholder={t(($) => $.inspector.write)}
          disabled={readOnly}
          onChange={(next) =>
            void run('tool.update', {
              id: tool.id,
              set: { complexity: next },
              base: { complexity: tool.complexity },
            })
          }
        />
        <InPlace
          {...field}
          field="norm"
          value={tool.norm}
          label={t(($) => $.inspector.fields.norm)}
          maxLength={200}
          line
          labelled
        />
        <InPlace
          {...field}
          field="resources"
          value={tool.resources}
          label={t(($) => $.inspector.fields.resources)}
          maxLength={1_000}
          labelled
        />
        <InPlace
          {...field}
          field="examples"
          value={tool.examples}
          label={t(($) => $.inspector.fields.examples)}
          maxLength={1_000}
          labelled
        />
        <InPlace
          {...field}
          field="appliesTo"
          value={tool.appliesTo.join('\n')}
          label={t(($) => $.inspector.fields.appliesTo)}
          placeholder={t(($) => $.inspector.onePerLine)}
          maxLength={1_600}
          parse={linesOf}
          labelled
        />
      </Section>
      <Origins state={state} tool={tool} />
      <ExperiencesHere state={state} place={{ kind: 'tool', id: tool.id }} />
      <Links state={state} tool={tool} />
      <Section title={t(($) => $.attachments.title)}>
        <Attachments owner={{ kind: 'tool', id: tool.id }} readOnly={readOnly} />
      </Section>
      <ObservationsHere ids={new Set([tool.id])} code={tool.code} />
      <History state={state} collection="tool" id={tool.id} />
    </Panel>
  );
}
