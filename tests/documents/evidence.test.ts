import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../electron/host/ids.ts';
import { makeWanted, namesInWanted } from '../../electron/host/makeWanted.ts';
import { newSample } from '../../electron/host/sample.ts';
import type { ProjectSession } from '../../electron/host/session/project.ts';
import { openDocx } from '../support/docx.ts';
import { jpeg, png } from '../support/pictures.ts';
import { fonts } from '../support/proposal.ts';

const place = mkdtempSync(join(tmpdir(), 'cabildo-evidence-'));
const options = { fontFiles: fonts };
const wanted = { kind: 'evidence', edition: 'public' } as const;
let session: ProjectSession;
let files: Record<string, Uint8Array>;

async function run(name: string, payload: unknown): Promise<void> {
  const answer = await session.submit({ id: newId(), name, payload, actor: 'uno', role: 'facilitator' });
  expect(answer).toMatchObject({ kind: 'done' });
}

beforeAll(async () => {
  session = await newSample(join(place, 'ejemplo'), 'resources');
  const [workshop] = Object.values(session.state.workshop).filter(({ code }) => code === 'TS-3');
  for (const [name, bytes, shown] of [
    ['muro.jpg', jpeg(), true],
    ['reunion.png', png(), false],
  ] as const) {
    const { hash } = await session.shelf.receive(name, bytes);
    const owner = { kind: 'workshop', id: workshop?.id };
    await run('attachment.add', { hash, name, owner });
    const id = Object.values(session.state.attachment).find((held) => held.name === name)?.id;
    if (shown) await run('attachment.update', { id, set: { public: true } });
  }
  const { bytes } = await makeWanted(session, { ...wanted, names: 'omit' }, options);
  files = unzipSync(bytes);
}, 120_000);
afterAll(async () => {
  await session.close();
  rmSync(place, { recursive: true, force: true });
});

describe('the evidence package', () => {
  it('holds every document that may be published, the public pictures, and an index that tells each by its hash', () => {
    const names = Object.keys(files).map((name) => name.replace(/\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-/, ''));
    expect(names.toSorted()).toEqual([
      '1-modelo/anexo-experiencias_v0.2_publica.docx',
      '1-modelo/mapa-modelo_v0.2_publica.png',
      '1-modelo/mapa-modelo_v0.2_publica.svg',
      '1-modelo/modelo_v0.2_publica.csv',
      '1-modelo/modelo_v0.2_publica.xlsx',
      '1-modelo/propuesta-cambios_v0.1-v0.2_publica.docx',
      '1-modelo/propuesta-modelo_v0.2_publica.docx',
      '2-actas/acta-001_TS-1_publica.docx',
      '2-actas/acta-002_TS-2_publica.docx',
      '3-respuestas/devolucion-aportes_publica.docx',
      '3-respuestas/plantilla-cumplimiento_publica.docx',
      '4-adjuntos/muro.jpg',
      'INDICE.html',
    ]);
    const index = strFromU8(files['INDICE.html'] ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(files))
      if (name !== 'INDICE.html') expect(index).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(
      [...index.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to]) => /^\w+:|^\//.test(to ?? '')),
    ).toEqual([]);
  });

  it('names nobody whom no public source names', () => {
    const unnamed = Object.values(session.state.person).filter(({ publicRole }) => publicRole === '');
    expect(unnamed.length).toBeGreaterThan(10);
    for (const [name, bytes] of Object.entries(files)) {
      const text = name.endsWith('.docx') ? openDocx(bytes).everything : strFromU8(bytes, true);
      for (const person of unnamed) expect([name, text.includes(person.name)]).toEqual([name, false]);
    }
  });

  it('is stopped by a name that nobody has decided on, and has no internal edition', async () => {
    const tool = Object.keys(session.state.tool)[0];
    await run('tool.update', { id: tool, set: { description: 'Lo propuso Rosa Antilef Muñoz.' } });
    await run('version.freeze', {});
    const found = await namesInWanted(session, wanted);
    expect(found.map(({ name }) => name)).toContain('Rosa Antilef Muñoz');
    await expect(makeWanted(session, wanted, options)).rejects.toMatchObject({ name: 'NamesFoundError' });
    await expect(makeWanted(session, { ...wanted, edition: 'internal' }, options)).rejects.toMatchObject({
      code: 'evidenceIsPublic',
    });
  });
});
