import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../electron/host/ids.ts';
import { ProjectSession } from '../../electron/host/session/project.ts';
import { encodeLine } from '../../electron/host/store/line.ts';
import { segmentName } from '../../electron/host/store/names.ts';
import { openStore } from '../../electron/host/store/store.ts';
import { replayInto } from '../../shared/changes/apply.ts';
import type { Entry } from '../../shared/changes/change.ts';
import { sentence, stateOf, storeOptions, writeProject } from './project.ts';
import { figure, goalRow, median, p95, type Row } from './rows.ts';

const SIZE = { dimensions: 20, stages: 5, tools: 3, contributions: 5_000, tray: 100 };
const COMMANDS = 400;
const LINES = 20_000;
const OPENINGS = 7;

/** A command through the whole session beside the same bytes appended and synced by hand, one after the other. */
export async function acknowledged(place: string): Promise<Row[]> {
  const folder = join(place, 'acknowledged');
  await writeProject(folder, stateOf(SIZE));
  const session = await ProjectSession.open(folder);
  const bare = await open(join(place, 'bare.jsonl'), 'a');
  const commands: number[] = [];
  const appends: number[] = [];
  for (let at = 0; at < COMMANDS; at++) {
    const started = performance.now();
    const answer = await session.submit({
      id: newId(),
      name: 'contribution.add',
      payload: { text: sentence(at), author: { kind: 'group', name: 'Plenario' } },
      actor: 'banco000000000000000',
      role: 'facilitator',
    });
    const done = performance.now();
    if (answer.kind !== 'done') throw new Error(`refused: ${JSON.stringify(answer)}`);
    const entry = session.entries.at(-1);
    if (entry?.seq !== answer.seq) throw new Error('the entry of the command is not the last');
    const bytes = Buffer.from(encodeLine(entry, entry.seq));
    const begun = performance.now();
    await bare.write(bytes);
    await bare.datasync();
    appends.push(performance.now() - begun);
    commands.push(done - started);
  }
  await bare.close();
  await session.close();
  const differences = commands.map((time, at) => time - (appends[at] ?? 0));
  return [
    goalRow('acknowledged command minus bare append + fdatasync, p95', p95(differences), 'ms', '≤', 2),
    figure('acknowledged command, p95', p95(commands), 'ms'),
    figure('bare append + fdatasync of the same bytes, p95', p95(appends), 'ms'),
    figure('acknowledged command, median', median(commands), 'ms'),
    figure('bare append + fdatasync of the same bytes, median', median(appends), 'ms'),
  ];
}

/** Opening a project with 5,000 contributions and 20,000 lines to replay beside reading and parsing its two files. */
export async function opening(place: string): Promise<Row[]> {
  const folder = join(place, 'opening');
  await writeProject(folder, stateOf(SIZE));
  await writeJournal(folder);
  const files = [join(folder, 'snapshot.json'), join(folder, segmentName(1))] as const;
  const openings: number[] = [];
  const readings: number[] = [];
  for (let at = 0; at < OPENINGS; at++) {
    readings.push(await readAndParse(files));
    const started = performance.now();
    const session = await ProjectSession.open(folder);
    openings.push(performance.now() - started);
    if (session.authority.seq !== LINES) throw new Error(`${session.authority.seq} entries were opened`);
    if (session.notices.length > 0) throw new Error(JSON.stringify(session.notices));
    await session.close();
  }
  const ratio = median(openings) / median(readings);
  return [
    goalRow('opening 5,000 contributions and 20,000 journal lines / reading and parsing', ratio, '×', '≤', 3),
    figure('opening 5,000 contributions and 20,000 journal lines, median', median(openings), 'ms'),
    figure('reading and parsing the same bytes, median', median(readings), 'ms'),
  ];
}

async function readAndParse([snapshot, journal]: readonly [string, string]): Promise<number> {
  const started = performance.now();
  const parsed = [JSON.parse(await readFile(snapshot, 'utf8'))];
  for (const line of (await readFile(journal, 'utf8')).split('\n'))
    if (line !== '') parsed.push(JSON.parse(line));
  const took = performance.now() - started;
  if (parsed.length !== LINES + 1) throw new Error(`${parsed.length} lines were read`);
  return took;
}

/** Writes the lines that 20,000 corrections, moves and answers leave, many at a time to spare the bench as many syncs. */
async function writeJournal(folder: string): Promise<void> {
  const { store, state } = await openStore(folder, storeOptions);
  const ids = Object.keys(state.contribution);
  const cells = Object.keys(state.cell);
  const waiting: Entry[] = [];
  for (let seq = 1; seq <= LINES; seq++) {
    const id = ids[(seq * 13) % ids.length] ?? '';
    const [name, after] = correction(seq, cells[seq % cells.length] ?? '');
    const record: Record<string, unknown> = state.contribution[id] ?? {};
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, record[field]]));
    const changes = [{ kind: 'update' as const, in: 'contribution' as const, id, before, after }];
    replayInto(state, changes);
    waiting.push({
      seq,
      at: new Date(Date.UTC(2026, 7, 10) + seq * 1_000).toISOString(),
      actor: 'facilitator:banco000000000000000',
      command: { id: newId(), name, made: [id] },
      changes,
    });
    if (waiting.length === 1_000) await store.append(waiting.splice(0));
  }
  await store.close();
}

/** A command and the fields that it writes. */
function correction(seq: number, cell: string): [string, Record<string, unknown>] {
  if (seq % 3 === 0) return ['contribution.update', { text: sentence(seq) }];
  if (seq % 3 === 1) return ['contribution.place', { place: { kind: 'cell', id: cell } }];
  return [
    'contribution.respond',
    { state: 'partly', response: sentence(seq), respondedBy: `Equipo ${seq % 40}` },
  ];
}
