import type { Stance, StanceReason } from '../../shared/model/forum.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';
import { sampleState } from './sampleState.ts';

/** The forum that `forumState` adds to the sample, and its minutes. */
export const forum = idOf('FC-1');
export const forumMinutes = idOf('acta FC-1');

/** The sample with a citizen forum of three tables, one of them with two people. Everybody and every place is made up. */
export function forumState(): State {
  const state = sampleState();
  const host = idOf('Elvira Nahuelpán Soto');
  const nobody = { organisation: null, post: '', email: '' as const, sex: null, publicRole: '' };
  state.person[host] = { ...nobody, id: host, name: 'Elvira Nahuelpán Soto' };
  const workshop = Object.values(state.workshop).find(({ kind }) => kind === 'schema');
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop?.id);
  const said = Object.values(state.contribution).find((entry) => entry.workshop === workshop?.id);
  if (!workshop || !minutes || !said) throw new Error('the sample has no schema workshop with minutes');
  state.workshop[forum] = {
    ...workshop,
    id: forum,
    code: 'FC-1',
    kind: 'citizenForum',
    number: 1,
    title: 'Validación del modelo con la ciudadanía (ejemplo)',
    commune: 'Puerto Arrayán',
    place: 'Sede social, Puerto Arrayán (comuna ficticia)',
    objectives: 'Conocer si la ciudadanía está de acuerdo con las dimensiones propuestas y por qué.',
    method: 'Trabajo en mesas con una hoja de acuerdo por dimensión.',
  };
  state.minutes[forumMinutes] = { ...minutes, id: forumMinutes, workshop: forum, number: 9, omitted: [] };
  const counts = {
    sector: { citizens: 14, civilSociety: 4 },
    sex: { woman: 10, man: 8 },
    age: { '15-29': 6, '30-44': 7, '45-59': 4, '60+': 1 },
  } as const;
  for (const [by, keys] of Object.entries(counts))
    for (const [key, count] of Object.entries(keys)) {
      const id = idOf(`FC-1 ${key}`);
      state.headcount[id] = { id, workshop: forum, by: by as keyof typeof counts, key, count };
    }
  for (const [at, [people, commune]] of (
    [
      [9, ''],
      [7, 'Los Aromos'],
      [2, ''],
    ] as const
  ).entries()) {
    const id = idOf(`mesa ${at + 1}`);
    const facilitator = at === 0 ? host : null;
    const name = `Mesa ${at + 1}`;
    state.forumTable[id] = { id, workshop: forum, rank: `a${at}`, name, facilitator, commune, people };
  }
  const answers: [dimension: number, table: number, agree: number, partly: number, disagree: number][] = [
    [1, 1, 6, 2, 1],
    [1, 2, 3, 2, 0],
    [1, 3, 1, 0, 1],
    [2, 1, 4, 4, 1],
    [2, 2, 7, 0, 0],
    [4, 2, 0, 2, 5],
  ];
  for (const [dimension, table, agree, partly, disagree] of answers) {
    const row = state.dimension[idOf(`D${dimension}`)];
    const id = idOf(`postura ${dimension} ${table}`);
    const about = { row: row?.id ?? '', code: row?.code ?? '', name: row?.name ?? '' };
    const at = idOf(`mesa ${table}`);
    const stance: Stance = { ...about, id, workshop: forum, table: at, agree, partly, disagree, poll: null };
    state.stance[id] = stance;
  }
  const why: [dimension: number, table: number, side: StanceReason['side'], text: string, count: number][] = [
    [1, 1, 'agree', 'Publicar las actas ya funciona en la biblioteca (ejemplo)', 1],
    [1, 1, 'disagree', 'Hace falta presupuesto (ejemplo)', 1],
    [1, 2, 'partly', 'Sirve si la respuesta llega en papel también (ejemplo)', 2],
    [1, 3, 'disagree', 'Hace falta presupuesto (ejemplo)', 2],
    [4, 2, 'disagree', 'Nadie sabe quién responde (ejemplo)', 4],
  ];
  for (const [dimension, table, side, text, count] of why) {
    const id = idOf(`fundamento ${dimension} ${table} ${side}`);
    state.stanceReason[id] = { id, stance: idOf(`postura ${dimension} ${table}`), side, text, count };
  }
  for (const [at, table] of [1, 1, 2, 3].entries()) {
    const id = idOf(`aporte FC ${at}`);
    state.contribution[id] = {
      ...said,
      id,
      code: `A-00${at + 90}`,
      text: `Propuesta de la mesa ${table} (ejemplo)`,
      author: { kind: 'group', name: `Mesa ${table}` },
      workshop: forum,
      agendaItem: null,
      table: idOf(`mesa ${table}`),
    };
  }
  return state;
}
