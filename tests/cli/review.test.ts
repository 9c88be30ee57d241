import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linesOf, openDocx } from '../support/docx.ts';
import { Returned } from '../support/returned.ts';
import { simpleDocx } from '../support/simpleDocx.ts';

const CLI = join(process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out'), 'host/cli.js');
const place = mkdtempSync(join(tmpdir(), 'cabildo-review-'));
const folder = join(place, 'proyecto');
const sent = join(place, 'matriz.docx');
afterAll(() => rmSync(place, { recursive: true, force: true }));

function cabildo(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: 'es_CL.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(join(place, name), bytes);
  return join(place, name);
}

const review = (path: string) => cabildo('import', folder, '--review', path);
const assets = () => readdirSync(join(folder, 'assets')).toSorted();

beforeAll(() => {
  expect(cabildo('new', folder, '--sample').code).toBe(0);
  const out = ['--document', 'observations', '--model-version', '0.1', '--out', sent];
  expect(cabildo('export', folder, ...out)).toMatchObject({ code: 0 });
});

it('takes in a filled matrix: a line an observation and the counts, the file kept as it came, once', () => {
  const word = new Returned(readFileSync(sent));
  word.fill('mo.name', 'Marta Ruiz');
  word.fill('mo.D1-E1-H1.obs', 'Muy general');
  word.fill('mo.D1-E2.prop', 'Con plazo', { plain: true });
  word.comment('Observaciones por código', 'Sin lugar');
  const path = file('matriz de Marta.docx', word.bytes());
  const { code, out, err } = review(path);
  expect([code, err]).toEqual([0, expect.stringContaining('es de la versión 0.1, y hay una más nueva')]);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { code: 'OB-001', kind: 'comment', text: 'Sin lugar', place: null, placing: 'hand', confidence: 0 },
    {
      code: 'OB-002',
      kind: 'row',
      author: 'Marta Ruiz',
      place: 'D1-E1-H1',
      placing: 'bookmark',
      confidence: 1,
    },
    { code: 'OB-003', kind: 'row', author: 'Marta Ruiz', at: null, proposal: 'Con plazo', place: 'D1-E2' },
    {
      file: 'matriz de Marta.docx',
      version: '0.1',
      observations: 3,
      bookmark: 2,
      code: 0,
      similarity: 0,
      hand: 1,
    },
  ]);
  expect(assets()).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'));
  expect(JSON.parse(cabildo('verify', folder).out)).toMatchObject({ ok: true, problems: [] });
  expect(review(path)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/ya se importó el \d{4}-\d\d-\d\d/),
  });
});

it('refuses what it cannot read with one sentence that says what to do, and leaves nothing behind', () => {
  const before = assets();
  const wrong: [Uint8Array, RegExp][] = [
    [Buffer.from('%PDF-1.7'), /«x.docx» es un archivo PDF.*\.docx/],
    [simpleDocx({}).subarray(0, 200), /«x.docx» está incompleto/],
    [simpleDocx({ more: { 'word/vbaProject.bin': new Uint8Array(3) } }), /macros.*sin macros/],
    [Buffer.alloc(60 * 2 ** 20), /pesa 60 MB y se leen hasta 50 MB/],
  ];
  for (const [bytes, sentence] of wrong) {
    const { code, out, err } = review(file('x.docx', bytes));
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(sentence)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
  expect(review(join(place, 'no está.docx'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('no está.docx'),
  });
  expect(assets()).toEqual(before);
});

it('answers from a file of commands, and makes the matrix with the answers and the letter to who observed', () => {
  const commands = bringOther().map((id) => ({
    name: 'observation.respond',
    payload: { ids: [id], set: { decision: 'notAccepted', reason: 'Otra ley' } },
  }));
  const path = file('respuestas.jsonl', Buffer.from(commands.map((each) => JSON.stringify(each)).join('\n')));
  expect(cabildo('apply', folder, path)).toMatchObject({ code: 0, err: '' });
  const out = join(place, 'respuestas.docx');
  const make = (...more: string[]) =>
    cabildo('export', folder, '--out', out, '--edition', 'internal', ...more);
  expect(make('--document', 'answers', '--model-version', '0.1')).toMatchObject({ code: 0, err: '' });
  expect(linesOf(openDocx(readFileSync(out)))).toContain('\nOtra ley\n');
  expect(make('--document', 'reply', '--reviewer', 'marta ruiz')).toMatchObject({ code: 0, err: '' });
  expect(linesOf(openDocx(readFileSync(out)))).toContain('\nA Marta Ruiz\n');
  expect(make('--document', 'reply', '--reviewer', 'Nadie')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Hay de: Marta Ruiz'),
  });
});

/** Takes in another file; gives the ids of what it says. */
function bringOther(): string[] {
  const word = new Returned(readFileSync(sent));
  word.fill('mo.D1-E1-H2.obs', 'Otra más');
  word.fill('mo.name', 'Marta Ruiz');
  return review(file('otra.docx', word.bytes()))
    .out.trim()
    .split('\n')
    .flatMap((line) => {
      const { id, code } = JSON.parse(line) as { id: string; code: string | number };
      // The last line counts: there `code` is how many were placed by theirs.
      return typeof code === 'string' ? [id] : [];
    });
}
