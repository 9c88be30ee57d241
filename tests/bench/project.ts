import { newId } from '../../electron/host/ids.ts';
import { firstState } from '../../electron/host/session/project.ts';
import { nodeFileSystem } from '../../electron/host/store/nodeFileSystem.ts';
import { createStore } from '../../electron/host/store/store.ts';
import { commands } from '../../shared/commands/catalogue.ts';
import type { Context } from '../../shared/commands/command.ts';
import type { Place } from '../../shared/model/contribution.ts';
import type { State } from '../../shared/model/state.ts';

export interface Size {
  dimensions: number;
  stages: number;
  /** In each cell. */
  tools: number;
  /** In the whole project, spread over the cells; the last `tray` of them without a place. */
  contributions: number;
  tray: number;
}

const what = ['Publicar', 'Ordenar', 'Convocar', 'Responder', 'Medir', 'Difundir', 'Revisar', 'Abrir'];
const thing = [
  'las actas del concejo municipal',
  'el presupuesto participativo de cada barrio',
  'las solicitudes de información y sus respuestas',
  'la cuenta pública en lenguaje claro',
  'el registro de organizaciones de la comuna',
  'los compromisos de cada taller',
];
const how = [
  'antes de cada sesión',
  'con plazos que se cumplen',
  'con la firma de quien responde',
  'en un formato que se pueda reutilizar, con su fecha y su responsable a la vista',
  'junto a las juntas de vecinos',
];

/** A sentence like those of a workshop; another one for every number. */
export function sentence(number: number): string {
  const pick = (list: readonly string[], by: number) => list[by % list.length] ?? '';
  return `${pick(what, number)} ${pick(thing, number >> 3)} ${pick(how, number * 7)} (${number})`;
}

/** A project of that size, made by the commands themselves. Half of the contributions are answered. */
export function stateOf(size: Size): State {
  const state = firstState({
    name: 'Modelo del banco de pruebas',
    institution: 'Consejo',
    language: 'es-CL',
  });
  const run = (name: string, payload: unknown): string => {
    const command = commands.get(name);
    if (!command) throw new RangeError(`no command ${name}`);
    const { id, ids } = command.run(state, command.schema.parse(payload), context);
    return id ?? ids?.[0] ?? '';
  };
  for (let at = 1; at <= size.stages; at++) run('stage.add', { name: `Estadio ${at}` });
  for (let at = 1; at <= size.dimensions; at++)
    run('dimension.add', { name: `Dimensión ${at}: ${thing[at % thing.length]}`, definition: sentence(at) });
  const cells = Object.keys(state.cell);
  for (const [at, id] of cells.entries()) {
    run('cell.update', { id, set: { descriptor: sentence(at), state: 'discussion' } });
    for (let tool = 0; tool < size.tools; tool++)
      run('tool.add', { cell: id, name: sentence(at * 31 + tool * 5).slice(0, 90) });
  }
  const placed = size.contributions - size.tray;
  const place = (at: number): Place =>
    at < placed ? { kind: 'cell', id: cells[at % cells.length] ?? '' } : { kind: 'tray' };
  const made: string[] = [];
  for (let at = 0; at < size.contributions; at++)
    made.push(
      run('contribution.add', {
        text: sentence(at),
        author: { kind: 'group', name: `Grupo ${at % 12}` },
        place: place(at),
      }),
    );
  for (const [at, id] of made.entries())
    if (at % 2 === 0) run('contribution.respond', { ids: [id], state: 'incorporated' });
  return state;
}

const context: Context = {
  now: '2026-08-10T15:30:00.000Z',
  role: 'facilitator',
  actor: 'facilitator',
  newId,
  fold: (text) => text.toLocaleLowerCase('es'),
  hasVoted: () => false,
  received: () => undefined,
  returned: () => undefined,
  frozen: () => undefined,
  modelSpans: () => [],
  keep: () => {
    throw new Error('nothing is kept here');
  },
};

export const storeOptions = { fs: nodeFileSystem, owner: 'bench', now: () => new Date() };

/** Writes a project of that state into a new folder. */
export async function writeProject(folder: string, state: State): Promise<void> {
  const { store } = await createStore(folder, { state }, storeOptions);
  await store.close();
}
