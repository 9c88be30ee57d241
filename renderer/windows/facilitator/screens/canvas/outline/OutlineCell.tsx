import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import type { Cell, Tool } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { InPlace } from '../inspector/InPlace.tsx';
import { contributionActions, toolActions } from '../structure/thingActions.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OutlineAdd, OutlineRename } from './OutlineName.tsx';
import classes from './outline.module.css';
import { fold, isUnfolded, rename, useOutline } from './outlineState.ts';

/** A cell of the outline: its wording, its tools, and what was said about it. */
export const OutlineCell = memo(function OutlineCell(props: {
  cell: Cell;
  code: string;
  stage: string;
  tools: readonly Tool[];
  contributions: readonly Contribution[];
  heading: 'h3' | 'h4';
}) {
  const { cell, code, stage, tools, contributions, heading: Heading } = props;
  const t = useT();
  const open = useOutline((outline) => isUnfolded(outline, cell.id));
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.cell}>
      <div className={classes.row}>
        <Heading className={classes.heading}>
          <button
            type="button"
            className={classes.node}
            data-node={`cell:${cell.id}`}
            aria-expanded={open}
            onClick={() => fold(cell.id)}
          >
            <Chevron size={16} stroke={1.75} aria-hidden="true" />
            <span className={classes.code}>{code}</span>
            <span>{stage}</span>
            <span className={classes.counts}>
              {t(($) => $.model.cellStates[cell.state])} ·{' '}
              {t(($) => $.canvas.cell.tools, { count: tools.length })} ·{' '}
              {t(($) => $.canvas.cell.contributions, { count: contributions.length })}
            </span>
          </button>
        </Heading>
        <button type="button" className={classes.open} onClick={() => select({ cell: cell.id })}>
          {t(($) => $.outline.open)}
          <span className={classes.hidden}> {code}</span>
        </button>
      </div>
      {open ? (
        <div className={classes.inside}>
          <InPlace
            collection="cell"
            id={cell.id}
            field="descriptor"
            value={cell.descriptor}
            label={t(($) => $.outline.descriptorOf, { code })}
            placeholder={t(($) => $.outline.noDescriptor)}
            maxLength={2_000}
          />
          {tools.length > 0 ? (
            <ul className={classes.list} aria-label={t(($) => $.outline.toolsOf, { code })}>
              {tools.map((tool) => (
                <OutlineTool key={tool.id} tool={tool} />
              ))}
            </ul>
          ) : (
            <p className={classes.none}>{t(($) => $.canvas.cell.question)}</p>
          )}
          <OutlineAdd
            label={t(($) => $.outline.addTool, { code })}
            command="tool.add"
            payload={{ cell: cell.id }}
            maxLength={120}
            toast={t(($) => $.canvas.done.tool, { code })}
          />
          {contributions.length > 0 ? (
            <ul className={classes.list} aria-label={t(($) => $.outline.contributionsOf, { code })}>
              {contributions.map((contribution) => (
                <OutlineContribution
                  key={contribution.id}
                  contribution={contribution}
                  state={currentState()}
                />
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </section>
  );
});

function OutlineTool({ tool }: { tool: Tool }) {
  const t = useT();
  const renaming = useOutline((outline) => outline.renaming === tool.id);
  if (renaming)
    return (
      <li>
        <OutlineRename kind="tool" id={tool.id} name={tool.name} close={() => rename(null)} />
      </li>
    );
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.node}
        data-node={`tool:${tool.id}`}
        onClick={() => select({ tool: tool.id })}
      >
        <span className={classes.code}>{tool.code}</span>
        <b>{tool.name}</b>
        <span className={classes.counts}>{t(($) => $.model.toolStates[tool.state])}</span>
      </button>
      <OutlineMenu code={tool.code} actions={() => toolActions(tool.id, () => rename(tool.id))} />
    </li>
  );
}

/** A contribution of the outline, wherever it stands. */
export function OutlineContribution({ contribution, state }: { contribution: Contribution; state: State }) {
  const t = useT();
  const { name } = authorName(state, contribution.author);
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.node}
        data-node={`contribution:${contribution.id}`}
        onClick={() => select({ contributions: [contribution.id] })}
      >
        <span className={classes.plainCode}>{contribution.code}</span>
        <span className={classes.text}>
          «{contribution.text}» {name === '' ? t(($) => $.model.anonymous) : name},{' '}
          {t(($) => $.model.contributionTypes[contribution.type])},{' '}
          {t(($) => $.model.responseStates[contribution.state])}
        </span>
      </button>
      <OutlineMenu code={contribution.code} actions={() => contributionActions([contribution.id])} />
    </li>
  );
}
