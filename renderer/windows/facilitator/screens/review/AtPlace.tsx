import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { toolsByCell } from '../../../../../shared/queries/matrix.ts';
import { codeOfPlace, hueOfPlace, nameOfPlace } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { showHit } from '../../frame/hits.ts';
import classes from './review.module.css';

/** What the model says now where an observation belongs: the cell with its tools, the one that is meant marked; or the definition. */
export function AtPlace({ state, place }: { state: State; place: ObservationPlace }) {
  const t = useT();
  const { kind, id } = place;
  if (kind === 'project') return <p className={classes.how}>{t(($) => $.review.wholeText)}</p>;
  const cellId = kind === 'cell' ? id : kind === 'tool' ? state.tool[id]?.cell : undefined;
  const cell = state.cell[cellId ?? ''];
  const see = (
    <Button
      variant="subtle"
      size="compact-sm"
      rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden="true" />}
      onClick={() => showHit({ kind, id })}
    >
      {t(($) => $.review.seeOnCanvas)}
    </Button>
  );
  if (!cell) {
    const held = kind === 'stage' ? state.stage[id] : undefined;
    const row = kind === 'dimension' || kind === 'component' ? state[kind][id] : undefined;
    const text = held?.description ?? row?.definition ?? '';
    return (
      <div className={classes.cell} data-hue={hueOfPlace(state, place)}>
        <div className={classes.cellHead}>
          <b>{codeOfPlace(state, place)}</b> <span>{nameOfPlace(state, place)}</span>
          {see}
        </div>
        <p className={classes.descriptor}>{text === '' ? t(($) => $.review.noText) : text}</p>
      </div>
    );
  }
  const at: ObservationPlace = { kind: 'cell', id: cell.id };
  return (
    <div className={classes.cell} data-hue={hueOfPlace(state, at)}>
      <div className={classes.cellHead}>
        <b>{codeOfPlace(state, at)}</b> <span>{nameOfPlace(state, at)}</span>
        {see}
      </div>
      <p className={classes.descriptor} data-meant={kind === 'cell' || undefined}>
        {cell.descriptor === '' ? t(($) => $.review.noText) : cell.descriptor}
      </p>
      <ul className={classes.tools}>
        {(toolsByCell(state).get(cell.id) ?? []).map((tool) => (
          <li
            key={tool.id}
            className={classes.tool}
            data-meant={tool.id === id || undefined}
            aria-current={tool.id === id || undefined}
          >
            <b>{tool.code}</b> {tool.name}
            {tool.id === id && tool.description !== '' ? <p>{tool.description}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
