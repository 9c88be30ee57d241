// kill -9 of the real command line while it writes: what it said was done must be there afterwards, once.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { root, run } from './run.mjs';

/** After so many kills the project is looked at and another one begun: the look reads the whole journal. */
const KILLS_A_PROJECT = 20;

/**
 * @typedef {{ id: string, name: string, payload: object }} Command
 * @typedef {{ kills: number, acknowledged: number, resent: number, tornTails: number, problems: string[] }} KillReport
 */

/**
 * Builds the command line into a folder of its own, so that it is never an old build.
 * @returns {Promise<string>} the path of its entry
 */
export async function buildCli() {
  const place = join(root, '.cache', 'kill');
  await mkdir(place, { recursive: true });
  // The command line looks for the program's files two folders above its entry.
  await symlink(join(root, 'resources'), join(place, 'resources'), 'junction').catch(() => undefined);
  const env = { ...process.env, CABILDO_OUT: join(place, 'out') };
  const { code, output } = await run(process.execPath, ['tools/build.mjs', 'node'], { stdio: 'pipe', env });
  if (code !== 0) throw new Error(output);
  return join(place, 'out', 'host', 'cli.js');
}

/**
 * @param {{ cli: string, kills: number, seed: number, commands: number, onKill?: (done: number) => void }} options
 *   `commands`: how many a run is given, at most
 * @returns {Promise<KillReport>}
 */
export async function killRuns({ cli, kills, seed, commands, onKill }) {
  const random = mulberry32(seed);
  /** @type {KillReport} */
  const report = { kills: 0, acknowledged: 0, resent: 0, tornTails: 0, problems: [] };
  while (report.kills < kills && report.problems.length === 0) {
    const parent = await mkdtemp(join(tmpdir(), 'cabildo-kill-'));
    try {
      const until = Math.min(kills, report.kills + KILLS_A_PROJECT);
      await oneProject({ cli, folder: join(parent, 'proyecto'), until, random, commands, report, onKill });
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  }
  return report;
}

/**
 * @param {{ cli: string, folder: string, until: number, random: () => number, commands: number, report: KillReport,
 *   onKill?: ((done: number) => void) | undefined }} options
 */
async function oneProject({ cli, folder, until, random, commands, report, onKill }) {
  const made = await run(process.execPath, [cli, 'new', folder], { stdio: 'pipe' });
  if (made.code !== 0) throw new Error(made.output);
  /** @type {Map<string, { seq: number, id: string }>} what was acknowledged, by the command's id */
  const acknowledged = new Map();
  /** @type {Command[]} sent and not answered: an outbox */
  let outbox = [];
  let next = 1;
  const make = () => command(next++);

  while (report.kills < until) {
    report.resent += outbox.length;
    const fresh = Array.from({ length: Math.ceil((0.2 + 0.8 * random()) * commands) }, make);
    outbox = await applyAndKill({ cli, folder, sent: [...outbox, ...fresh], random, acknowledged, report });
    report.kills++;
    onKill?.(report.kills);
    if (report.problems.length > 0) return;
  }
  // The last one is let to its end, so that nothing is waiting and the lock is given back.
  await applyAndKill({ cli, folder, sent: outbox, random: null, acknowledged, report });
  await look({ cli, folder, sent: next - 1, acknowledged, report });
}

/**
 * Feeds commands to `cabildo apply` and kills it: somewhere in the work, or while it closes (and writes a snapshot).
 * @param {{ cli: string, folder: string, sent: Command[], random: (() => number) | null,
 *   acknowledged: Map<string, { seq: number, id: string }>, report: KillReport }} options
 * @returns {Promise<Command[]>} what was sent and not answered
 */
async function applyAndKill({ cli, folder, sent, random, acknowledged, report }) {
  const killAfter = random && random() < 0.75 ? Math.floor(random() * sent.length) : null;
  const child = spawn(process.execPath, [cli, 'apply', folder, '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  // It dies while it is being written to.
  child.stdin.on('error', () => undefined);
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.stdin.end(sent.map((one) => `${JSON.stringify(one)}\n`).join(''));
  let answered = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = parsed(line);
    const asked = sent[answered];
    // The kill may cut the last line in two.
    if (!answer || !asked) break;
    if (typeof answer.seq !== 'number') report.problems.push(`refused: ${line}`);
    const before = acknowledged.get(asked.id);
    if (before) report.problems.push(`acknowledged twice: ${line}`);
    acknowledged.set(asked.id, { seq: answer.seq, id: answer.id });
    answered++;
    report.acknowledged++;
    if (answered === killAfter) child.kill('SIGKILL');
    if (answered === sent.length && random && killAfter === null) {
      // Not a wait for something: a moment within the closing that differs from run to run.
      await wait(random() * 40);
      child.kill('SIGKILL');
    }
  }
  if (killAfter === 0) child.kill('SIGKILL');
  const code = await closed;
  if (code !== null && code !== 0) report.problems.push(`exit ${code}: ${errors}`);
  return sent.slice(answered);
}

/**
 * @param {{ cli: string, folder: string, sent: number, acknowledged: Map<string, { seq: number, id: string }>,
 *   report: KillReport }} options
 */
async function look({ cli, folder, sent, acknowledged, report }) {
  const names = await readdir(folder);
  /** @type {Map<string, { seq: number, ids: string[] }[]>} */
  const found = new Map();
  let last = 0;
  for (const name of names.filter((one) => one.startsWith('journal-')).sort()) {
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n').slice(0, -1)) {
      const {
        seq,
        command: by,
        changes,
      } = /** @type {{ seq: number, command: { id: string }, changes: { id: string }[] }} */ (
        JSON.parse(line)
      );
      if (seq !== last + 1) report.problems.push(`entry ${seq} after ${last}`);
      last = seq;
      found.set(by.id, [...(found.get(by.id) ?? []), { seq, ids: changes.map((one) => one.id) }]);
    }
  }
  for (const [id, { seq, id: made }] of acknowledged) {
    const entries = found.get(id) ?? [];
    const [entry] = entries;
    if (entries.length !== 1 || !entry || entry.seq !== seq || !entry.ids.includes(made)) {
      report.problems.push(
        `command ${id}, acknowledged as entry ${seq}, stands ${entries.length} times in the journal`,
      );
    }
  }
  if (acknowledged.size !== sent)
    report.problems.push(`${sent} commands sent, ${acknowledged.size} acknowledged`);
  if (found.size !== sent) report.problems.push(`${sent} commands sent, ${found.size} in the journal`);
  report.tornTails += (await readdir(join(folder, 'backups'))).filter((name) =>
    name.startsWith('journal-'),
  ).length;
  const verified = await run(process.execPath, [cli, 'verify', folder], { stdio: 'pipe' });
  if (verified.code !== 0) report.problems.push(verified.output);
}

/**
 * @param {number} number
 * @returns {Command}
 */
function command(number) {
  const text = `Aporte ${number}: ${'la participación de la comuna '.repeat(number % 20)}`;
  const payload = { text, author: { kind: 'group', name: `Mesa ${number % 7}` } };
  return { id: `k${String(number).padStart(19, '0')}`, name: 'contribution.add', payload };
}

/**
 * @param {string} line
 * @returns {{ seq: number, id: string } | null}
 */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * A small seeded generator (Mulberry32, public domain by Tommy Ettinger): a run that fails can be run again.
 * @param {number} seed
 */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
