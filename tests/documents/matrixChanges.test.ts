import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import { newId } from '../../electron/host/ids.ts';
import { documentRequest } from '../../electron/host/produce.ts';
import { ProjectSession } from '../../electron/host/session/project.ts';
import { type FrozenWorkshop, frozenWorkshop } from '../../shared/commands/freeze.ts';
import { openDocx } from '../support/docx.ts';
import { fonts } from '../support/proposal.ts';

let folder: string;
let session: ProjectSession;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-changes-'));
  session = await ProjectSession.create(join(folder, 'project'), {
    name: 'Modelo',
    institution: 'Consejo',
    language: 'es-CL',
  });
});
afterEach(async () => {
  await session.close();
  await rm(folder, { recursive: true });
});

async function run(name: string, payload: unknown): Promise<string> {
  const answer = await session.submit({
    actor: 'facilitator:w',
    role: 'facilitator',
    id: newId(),
    name,
    payload,
  });
  if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.id ?? '';
}

/** Rows of the table of changes in the file, as text; `null` without that heading. */
async function changesIn(workshop: string, edition: 'internal' | 'public'): Promise<string[][] | null> {
  const request = await documentRequest(session, { kind: 'minutes', workshop, edition, names: 'omit' });
  const { bytes } = await makeDocument(request, { fontFiles: fonts });
  const { document } = openDocx(bytes);
  if (!document.includes('Cambios en la matriz')) return null;
  const table =
    document.slice(document.indexOf('Celdas y herramientas que cambiaron')).split('</w:tbl>')[0] ?? '';
  return [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)]
    .slice(1)
    .map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|'),
      ),
    );
}

/** A workshop that changed a descriptor and a tool, made another and took one away; before and after it, other work. */
async function afterAWorkshop(): Promise<string> {
  await run('stage.add', { name: 'Inicial' });
  await run('dimension.add', { name: 'Participación' });
  const cell = Object.keys(session.state.cell)[0] ?? '';
  await run('cell.update', { id: cell, set: { descriptor: 'Lo que pide Rosa Antilef.' } });
  const kept = await run('tool.add', { cell, name: 'Consulta', description: 'Preguntar.' });
  const gone = await run('tool.add', { cell, name: 'Buzón' });
  const workshop = await run('workshop.add', { kind: 'schema', title: 'Herramientas' });
  const person = await run('person.add', { name: 'Rosa Antilef' });
  await run('workshop.state', { id: workshop, state: 'running' });
  const said = await run('contribution.add', {
    text: 'Responder siempre.',
    author: { kind: 'person', person, organisation: null },
    workshop,
  });
  await run('cell.update', { id: cell, set: { descriptor: 'Se responde a Rosa Antilef.' } });
  await run('tool.update', { id: kept, set: { description: 'Preguntar y responder.', complexity: 'low' } });
  await run('tool.join', { id: kept, contributions: [said] });
  await run('tool.remove', { id: gone });
  await run('tool.add', { cell, name: 'Matriz de respuestas' });
  await run('workshop.state', { id: workshop, state: 'closed' });
  await run('tool.add', { cell, name: 'Después del taller' });
  await run('minutes.open', { workshop });
  return workshop;
}

describe('what a workshop changed in the matrix', () => {
  it('stands in its minutes, from the journal between its beginning and its end', async () => {
    const workshop = await afterAWorkshop();
    const rows = await changesIn(workshop, 'internal');
    expect(rows).toEqual([
      ['D1-E1', 'Lo que pide Rosa Antilef.', 'Se responde a Rosa Antilef.', '—'],
      [
        'D1-E1-H1',
        'Consulta|Preguntar.|Complejidad: —',
        'Consulta|Preguntar y responder.|Complejidad: Baja',
        'A-0001',
      ],
      ['D1-E1-H2', 'Buzón', '—', '—'],
      ['D1-E1-H3', '—', 'Matriz de respuestas', '—'],
    ]);
  });

  it('has no names in the public edition, neither of now nor of then', async () => {
    const workshop = await afterAWorkshop();
    const rows = await changesIn(workshop, 'public');
    expect(rows?.[0]).toEqual([
      'D1-E1',
      'Lo que pide [nombre omitido].',
      'Se responde a [nombre omitido].',
      '—',
    ]);
    const request = await documentRequest(session, { kind: 'minutes', workshop, edition: 'public' });
    expect(namesIn(request).map(({ collection }) => collection)).toContain('cell');
  });

  it('is told after the project is opened again', async () => {
    const workshop = await afterAWorkshop();
    await session.close();
    session = await ProjectSession.open(join(folder, 'project'));
    expect(await changesIn(workshop, 'internal')).toHaveLength(4);
  });

  it('reads the same for ever once the minutes are approved, whatever the journal still holds', async () => {
    const workshop = await afterAWorkshop();
    const [minutes] = Object.keys(session.state.minutes);
    await run('minutes.review', { id: minutes });
    const before = await changesIn(workshop, 'internal');
    await run('minutes.approve', { id: minutes, by: 'Comité ejecutivo' });
    expect(await changesIn(workshop, 'internal')).toEqual(before);
    // The dimension goes, the tool that stays says otherwise, and the journal's tail no longer reaches the workshop.
    await run('model.renumber', {});
    const kept = Object.values(session.state.tool).find(({ name }) => name === 'Consulta');
    await run('tool.update', { id: kept?.id, set: { name: 'Otra cosa' } });
    await run('dimension.remove', { id: Object.keys(session.state.dimension)[0] });
    session.entries.splice(0);
    expect(await changesIn(workshop, 'internal')).toEqual(before);
    expect((await changesIn(workshop, 'public'))?.[0]?.[1]).toBe('Lo que pide [nombre omitido].');
    await session.close();
    session = await ProjectSession.open(join(folder, 'project'));
    expect(await changesIn(workshop, 'internal')).toEqual(before);
  });

  it('is told by the journal where the minutes were approved before that was frozen', async () => {
    const workshop = await afterAWorkshop();
    const request = await documentRequest(session, { kind: 'minutes', workshop, edition: 'internal' });
    if (request.kind !== 'minutes') throw new Error('minutes were asked for');
    const content = JSON.parse(frozenWorkshop(session.state, workshop, [])) as FrozenWorkshop;
    delete content.spans;
    const { bytes } = await makeDocument({ ...request, content }, { fontFiles: fonts });
    expect(openDocx(bytes).document).toContain('Cambios en la matriz');
  });

  it('is not claimed of a workshop that was written down afterwards', async () => {
    const workshop = await run('workshop.add', { kind: 'schema', title: 'Ya pasó' });
    await run('dimension.add', { name: 'Participación' });
    await run('workshop.state', { id: workshop, state: 'closed' });
    await run('minutes.open', { workshop });
    expect(await changesIn(workshop, 'internal')).toBeNull();
  });
});
