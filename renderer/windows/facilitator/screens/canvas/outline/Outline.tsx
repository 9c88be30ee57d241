import { Button, Group } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { matrixOf, placedContributions } from '../../../../../../shared/queries/matrix.ts';
import { setView, startMove } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useSettings } from '../../../../../client/settings.ts';
import { useProject } from '../../../../../client/store.ts';
import { remove } from '../structure/remove.tsx';
import { OutlineContribution } from './OutlineCell.tsx';
import { OutlineDimension } from './OutlineDimension.tsx';
import { OutlineAdd } from './OutlineName.tsx';
import { OutlineStages } from './OutlineStages.tsx';
import classes from './outline.module.css';
import { fold, foldAll, rename, useOutline } from './outlineState.ts';

/** A model with more cells than this begins folded. */
const LARGE = 60;

/**
 * *Esquema*: the model as headings and lists, with the same commands as the canvas. Up and down go from one thing to the
 * next, left and right fold and unfold, Enter opens, F2 renames, M moves (by code), Delete removes.
 */
export function Outline() {
  const t = useT();
  const state = useProject();
  const root = useRef<HTMLDivElement>(null);
  const folded = useOutline((outline) => outline.folded);
  const matrix = state ? matrixOf(state) : null;
  const large = (matrix?.at.size ?? 0) > LARGE;
  useEffect(() => {
    if (large && useOutline.getState().others.size === 0) foldAll(true);
    root.current?.querySelector<HTMLElement>('[data-node]')?.focus();
  }, [large]);
  if (!state || !matrix) return null;
  const dimensions = matrix.rows.filter((row) => row.span > 0).map((row) => row.dimension);
  const { tray } = placedContributions(state);

  const onKeyDown = (event: KeyboardEvent): void => {
    const node = event.target instanceof HTMLElement ? event.target.dataset.node : undefined;
    if (node === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const [kind = '', id = ''] = node.split(':');
    const nodes = [...(root.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])];
    const at = nodes.indexOf(event.target as HTMLElement);
    const foldable = kind === 'dimension' || kind === 'cell';
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => nodes[at + 1]?.focus(),
      ArrowUp: () => nodes[at - 1]?.focus(),
      Home: () => nodes[0]?.focus(),
      End: () => nodes.at(-1)?.focus(),
      ArrowRight: foldable ? () => fold(id, true) : undefined,
      ArrowLeft: foldable ? () => fold(id, false) : undefined,
      F2: kind === 'cell' || kind === 'contribution' ? undefined : () => rename(id),
      Delete:
        kind === 'dimension' || kind === 'component' || kind === 'tool' || kind === 'stage'
          ? () => remove(kind, id)
          : undefined,
      m: !useSettings.getState().singleKeys
        ? undefined
        : kind === 'tool'
          ? () => startMove({ tool: id })
          : kind === 'contribution'
            ? () => startMove({ contributions: [id] })
            : undefined,
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus; the keys between them are heard here
    <div className={classes.outline} ref={root} onKeyDown={onKeyDown}>
      <Group className={classes.tools} gap="xs">
        <h1 className={classes.title}>{t(($) => $.outline.title)}</h1>
        <Button variant="default" size="compact-md" onClick={() => foldAll(!folded)}>
          {t(($) => (folded ? $.outline.unfoldAll : $.outline.foldAll))}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconLayoutGrid size={16} stroke={1.75} />}
          onClick={() => setView({ outline: false })}
        >
          {t(($) => $.outline.toCanvas)}
        </Button>
        <p className={classes.keys}>{t(($) => $.outline.keys)}</p>
      </Group>
      {dimensions.length === 0 ? <p className={classes.none}>{t(($) => $.outline.empty)}</p> : null}
      {dimensions.map((dimension) => (
        <OutlineDimension
          key={dimension.id}
          state={state}
          dimension={dimension}
          rows={matrix.rows.filter((row) => row.dimension.id === dimension.id)}
          siblings={dimensions}
        />
      ))}
      <OutlineAdd
        label={t(($) => $.outline.addDimension)}
        command="dimension.add"
        payload={{}}
        maxLength={200}
        toast={t(($) => $.canvas.done.dimensionAdded)}
      />
      <OutlineStages stages={matrix.stages} scale={matrix.scale} />
      <section className={classes.dimension}>
        <h2 className={classes.heading} data-kind="dimension">
          {t(($) => $.model.tray)} ({tray.length})
        </h2>
        <ul className={classes.list}>
          {tray.slice(0, 100).map((contribution) => (
            <OutlineContribution key={contribution.id} contribution={contribution} state={state} />
          ))}
        </ul>
        {tray.length > 100 ? (
          <p className={classes.none}>{t(($) => $.outline.moreInTray, { count: tray.length - 100 })}</p>
        ) : null}
      </section>
    </div>
  );
}
