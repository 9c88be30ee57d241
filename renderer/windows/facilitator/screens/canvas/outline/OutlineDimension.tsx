import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Component, Dimension } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { type MatrixRow, placedContributions, toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { InPlace } from '../inspector/InPlace.tsx';
import { OutlineCell, OutlineContribution } from './OutlineCell.tsx';
import { headingActions, OutlineMenu } from './OutlineMenu.tsx';
import { OutlineAdd, OutlineRename } from './OutlineName.tsx';
import classes from './outline.module.css';
import { fold, isUnfolded, rename, useOutline } from './outlineState.ts';

const none: readonly never[] = [];

/** A dimension of the outline with its components and cells. */
export function OutlineDimension(props: {
  state: State;
  dimension: Dimension;
  rows: readonly MatrixRow[];
  siblings: readonly Dimension[];
}) {
  const { state, dimension, rows, siblings } = props;
  const t = useT();
  const open = useOutline((outline) => isUnfolded(outline, dimension.id));
  const components = rows.flatMap((row) => row.component ?? []);
  const own = placedContributions(state).dimension.get(dimension.id) ?? none;
  return (
    <section className={classes.dimension} data-hue={dimension.hue}>
      <OutlineHeading kind="dimension" record={dimension} siblings={siblings} open={open} />
      {open ? (
        <div className={classes.inside}>
          <InPlace
            collection="dimension"
            id={dimension.id}
            field="definition"
            value={dimension.definition}
            label={t(($) => $.outline.definitionOf, { code: dimension.code })}
            placeholder={t(($) => $.outline.noDefinition)}
            maxLength={2_000}
          />
          {own.length > 0 ? (
            <ul
              className={classes.list}
              aria-label={t(($) => $.outline.contributionsOf, { code: dimension.code })}
            >
              {own.map((contribution) => (
                <OutlineContribution key={contribution.id} contribution={contribution} state={state} />
              ))}
            </ul>
          ) : null}
          {rows.map((row) =>
            row.component ? (
              <section key={row.id} className={classes.component}>
                <OutlineHeading kind="component" record={row.component} siblings={components} open={null} />
                <OutlineCells state={state} row={row} heading="h4" />
              </section>
            ) : (
              <OutlineCells key={row.id} state={state} row={row} heading="h3" />
            ),
          )}
          <OutlineAdd
            label={t(($) => $.outline.addComponent, { code: dimension.code })}
            command="component.add"
            payload={{ dimension: dimension.id }}
            maxLength={200}
            toast={t(($) => $.canvas.done.componentAdded)}
          />
        </div>
      ) : null}
    </section>
  );
}

function OutlineCells({ state, row, heading }: { state: State; row: MatrixRow; heading: 'h3' | 'h4' }) {
  const tools = toolsByCell(state);
  const placed = placedContributions(state).cell;
  return row.cells.map((cell) => {
    const stage = state.stage[cell.stage];
    return (
      <OutlineCell
        key={cell.id}
        cell={cell}
        code={`${row.code}-${stage?.code ?? ''}`}
        stage={stage?.name ?? ''}
        tools={tools.get(cell.id) ?? none}
        contributions={placed.get(cell.id) ?? none}
        heading={heading}
      />
    );
  });
}

function OutlineHeading(props: {
  kind: 'dimension' | 'component';
  record: Dimension | Component;
  siblings: readonly { id: string }[];
  /** Whether it is unfolded; null when it cannot be folded. */
  open: boolean | null;
}) {
  const { kind, record, siblings, open } = props;
  const t = useT();
  const renaming = useOutline((outline) => outline.renaming === record.id);
  if (renaming)
    return <OutlineRename kind={kind} id={record.id} name={record.name} close={() => rename(null)} />;
  const Heading = kind === 'dimension' ? 'h2' : 'h3';
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.row}>
      <Heading className={classes.heading} data-kind={kind}>
        <button
          type="button"
          className={classes.node}
          data-node={`${kind}:${record.id}`}
          {...(open === null ? {} : { 'aria-expanded': open })}
          onClick={() => (open === null ? select({ row: record.id }) : fold(record.id))}
        >
          {open === null ? null : <Chevron size={18} stroke={1.75} aria-hidden="true" />}
          <span className={classes.code}>{record.code}</span>
          <span>{record.name}</span>
        </button>
      </Heading>
      <OutlineMenu code={record.code} actions={() => headingActions(kind, siblings, record.id)} />
      <Button variant="subtle" size="compact-sm" onClick={() => select({ row: record.id })}>
        {t(($) => $.outline.open)}
        <span className={classes.hidden}> {record.code}</span>
      </Button>
    </div>
  );
}
