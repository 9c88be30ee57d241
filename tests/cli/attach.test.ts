import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdf, png } from '../support/pictures.ts';

const CLI = join(process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out'), 'host/cli.js');
const place = mkdtempSync(join(tmpdir(), 'cabildo-attach-'));
const folder = join(place, 'proyecto');
const file = (name: string, bytes: Buffer) => {
  writeFileSync(join(place, name), bytes);
  return join(place, name);
};
const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: 'es_CL.UTF-8' };
afterAll(() => rmSync(place, { recursive: true, force: true }));

function cabildo(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}
const attach = (path: string, ...more: string[]) => cabildo('attach', folder, path, '--to', 'ts-1', ...more);

beforeAll(() => {
  expect(cabildo('new', folder).code).toBe(0);
  const commands = file('taller.jsonl', Buffer.from('{"name":"workshop.add","payload":{"kind":"schema"}}\n'));
  expect(cabildo('apply', folder, commands).code).toBe(0);
});

it('attaches by code, and refuses with one sentence', () => {
  expect(attach(file('acta.pdf', pdf()), '--caption', 'El acta')).toMatchObject({
    code: 0,
    out: expect.stringContaining('acta.pdf quedó adjunto a TS-1'),
  });
  const wrong: [string[], RegExp][] = [
    [
      ['attach', folder, file('roto.png', png().subarray(0, 60)), '--to', 'TS-1'],
      /«roto.png» está incompleto/,
    ],
    [['attach', folder, file('x.gif', Buffer.from('GIF89a')), '--to', 'TS-1'], /«x.gif» es un archivo GIF/],
    [['attach', folder, file('grande.pdf', Buffer.alloc(21 * 2 ** 20)), '--to', 'TS-1'], /pesa 21 MB/],
    [['attach', folder, join(place, 'acta.pdf'), '--to', 'TS-9'], /código TS-9/],
    [['attach', folder, join(place, 'acta.pdf'), '--to', 'TS-1'], /ya está adjunto/],
    [['attach', folder, join(place, 'no está.pdf'), '--to', 'TS-1'], /no está\.pdf/],
  ];
  for (const [args, sentence] of wrong) {
    const { code, err } = cabildo(...args);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
  expect(readdirSync(join(folder, 'assets'))).toHaveLength(1);
});

it('makes a picture the logo of the documents, and refuses what cannot be one', () => {
  const logo = (path: string) => cabildo('attach', folder, path, '--logo', '--alternative', 'Escudo');
  const good = logo(file('logo.png', png({ width: 300, height: 90 })));
  expect(good).toMatchObject({
    code: 0,
    out: expect.stringContaining('logo.png es ahora el logo de los documentos'),
  });
  const { code, err } = logo(join(place, 'acta.pdf'));
  expect([code, err]).toEqual([1, expect.stringMatching(/acta\.pdf» es un archivo PDF, y el logo debe ser/)]);
  expect(cabildo('attach', folder, join(place, 'logo.png')).code).toBe(2);
  const pale = '{"name":"project.appearance","payload":{"set":{"ink":"#FFD54F"}}}\n';
  expect(cabildo('apply', folder, file('claro.jsonl', Buffer.from(pale)))).toMatchObject({
    code: 1,
    out: expect.stringContaining('paleInk'),
  });
});

it('killed at any moment it leaves a sound project: what it said it attached is there', async () => {
  let killed = 0;
  const said: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const path = file(`foto ${n}.png`, png({ width: 400 + n, height: 300 }));
    const child = spawn(process.execPath, [CLI, 'attach', folder, path, '--to', 'TS-1'], { env });
    let out = '';
    child.stdout.on('data', (piece) => {
      out += String(piece);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 120 + n * 45);
    await once(child, 'close');
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL') killed += 1;
    const hash = /\(([0-9a-f]{64})\)/.exec(out)?.[1];
    if (hash !== undefined) said.push(hash);
  }
  expect(killed).toBeGreaterThan(0);
  // A lock that a killed one left is taken over once it is stale; opening clears what was half done.
  await expect.poll(() => attach(file('última.pdf', pdf('última'))).code, { timeout: 60_000 }).toBe(0);
  expect(JSON.parse(cabildo('verify', folder).out)).toMatchObject({ ok: true, problems: [] });
  const kept = readdirSync(join(folder, 'assets'));
  for (const hash of said) expect(kept).toContain(hash);
  expect(kept.filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
}, 120_000);
