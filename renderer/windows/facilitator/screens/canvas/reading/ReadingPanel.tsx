import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { State } from '../../../../../../shared/model/state.ts';
import {
  type CellReading,
  type Reading,
  readingOf,
} from '../../../../../../shared/queries/contributionsReading.ts';
import { cellTally, heatBounds, matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { type ContributionFilter, isOpen, passes } from '../../../../../../shared/queries/matrixFilter.ts';
import { select } from '../../../../../actions/selection.ts';
import { setView, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import classes from './reading.module.css';

const MOST = 5;
const CHIPS = 24;

/** What the canvas says when it is looked at from afar: who waits for an answer, where the room has spoken and where not. */
export function ReadingPanel({ close }: { close?: () => void }) {
  const t = useT();
  const state = useProject();
  const filter = useView((view) => view.filter);
  if (!state) return null;
  const { reading, bounds } = wholeOf(state, filter);
  const { talked, toolless, organisations, types } = reading;
  const gap = talked.find((cell) => cell.tools === 0);
  const [first, second, third] = bounds;
  const legend = ['0', range(1, first), range(first + 1, second), range(second + 1, third), `${third + 1}+`];
  return (
    <aside className={classes.panel} aria-label={t(($) => $.inspector.reading.title)}>
      <div className={classes.head}>
        <span>{t(($) => $.inspector.reading.title)}</span>
        {close ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t(($) => $.inspector.reading.close)}
            onClick={close}
          >
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        ) : null}
      </div>
      <div className={classes.scroll}>
        <section className={classes.key}>
          <p className={classes.figure}>{reading.unanswered}</p>
          <p className={classes.figureText}>
            {t(($) => $.inspector.reading.waiting, { count: reading.unanswered })}
          </p>
          <p className={classes.small}>
            {t(($) => (isOpen(filter) ? $.inspector.reading.where : $.inspector.reading.whereFiltered), {
              some: reading.unansweredCells,
              count: reading.cells,
            })}
          </p>
        </section>
        <section className={classes.section} aria-labelledby="reading-talked">
          <h3 id="reading-talked">{t(($) => $.inspector.reading.talked)}</h3>
          {talked.length === 0 ? (
            <p className={classes.small}>{t(($) => $.inspector.reading.nobody)}</p>
          ) : null}
          <ul>
            {talked.slice(0, MOST).map((cell) => (
              <li key={cell.id} className={classes.talked}>
                <CellChip cell={cell} />
                <span className={classes.name} title={cell.name}>
                  {cell.name}
                </span>
                <b>{cell.count}</b>
              </li>
            ))}
          </ul>
        </section>
        <section className={classes.section} aria-labelledby="reading-toolless">
          <h3 id="reading-toolless">
            {t(($) => $.inspector.reading.toolless)} <span className={classes.count}>{toolless.length}</span>
          </h3>
          <div className={classes.chips}>
            {toolless.slice(0, CHIPS).map((cell) => (
              <CellChip key={cell.id} cell={cell} />
            ))}
            {toolless.length > CHIPS ? (
              <span className={classes.small}>+{toolless.length - CHIPS}</span>
            ) : null}
          </div>
          {gap ? (
            <p className={classes.gap}>
              <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
              <span>{t(($) => $.inspector.reading.gap, { code: gap.code, count: gap.count })}</span>
            </p>
          ) : null}
        </section>
        <Bars
          title={t(($) => $.inspector.reading.byOrganisation)}
          rows={organisations.slice(0, MOST).map(({ id, name, count }) => ({ key: id, label: name, count }))}
        />
        <Bars
          title={t(($) => $.inspector.reading.byType)}
          rows={types.map(({ type, count }) => ({
            key: type,
            label: t(($) => $.model.contributionTypes[type]),
            count,
          }))}
        />
      </div>
      <section className={classes.legend} aria-labelledby="reading-heat">
        <h3 id="reading-heat">{t(($) => $.inspector.reading.perCell)}</h3>
        <ol>
          {legend.map((label, at) => (
            <li key={label}>
              <span style={{ background: `var(--heat-${at})` }} />
              {label}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

interface Whole {
  filter: ContributionFilter;
  reading: Reading;
  /** Between the tints of the heat. */
  bounds: readonly [number, number, number];
}

const read = new WeakMap<State, Whole>();

/** Kept with its state: the panel comes and goes with the level, and the whole is the same until something changes. */
function wholeOf(state: State, filter: ContributionFilter): Whole {
  const known = read.get(state);
  if (known?.filter === filter) return known;
  const pass = passes(state, filter);
  const totals = matrixOf(state).rows.flatMap((row) =>
    row.cells.map((cell) => cellTally(state, cell.id, pass).total),
  );
  const whole = { filter, reading: readingOf(state, filter), bounds: heatBounds(totals) };
  read.set(state, whole);
  return whole;
}

function CellChip({ cell }: { cell: CellReading }) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-hue={cell.hue}
      onClick={() => {
        select({ cell: cell.id });
        setView({ cursor: { cell: cell.id, card: null } });
      }}
    >
      {cell.code}
    </button>
  );
}

function Bars({
  title,
  rows,
}: {
  title: string;
  rows: readonly { key: string; label: string; count: number }[];
}) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map((row) => row.count));
  return (
    <section className={classes.section} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, label, count }) => (
          <li key={key} className={classes.bar}>
            <span className={classes.name} title={label}>
              {label}
            </span>
            <span className={classes.track} aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
