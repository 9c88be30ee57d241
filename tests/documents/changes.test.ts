import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import type { ChangesRequest } from '../../electron/host/documents/request.ts';
import { readReview } from '../../electron/host/review/read/read.ts';
import { reading } from '../../electron/host/review/words.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { Tool } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import { linesOf, type OpenedDocx, openDocx, textOf } from '../support/docx.ts';
import { checkDocx, fonts, frozenVersion, made } from '../support/proposal.ts';
import { Returned, savedByLibreOffice } from '../support/returned.ts';
import { sampleState } from '../support/sampleState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;
const coded = (state: State, code: string): Tool => {
  const found = Object.values(state.tool).find((tool) => tool.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

/** The sample before and after: a tool worded anew, one removed. */
function request(
  edition: ChangesRequest['edition'] = 'internal',
  worded = 'conocido por todos',
): ChangesRequest {
  const state = sampleState();
  const since = frozenVersion(state);
  const tool = coded(state, 'D2-E3-H1');
  tool.description = tool.description.replace('conocido', worded);
  delete state.tool[coded(state, 'D1-E1-H2').id];
  return { kind: 'changes', state, edition, at: made, since };
}

let file: Uint8Array;
let docx: OpenedDocx;
beforeAll(async () => {
  file = (await makeDocument(request(), { fontFiles: fonts })).bytes;
  docx = openDocx(file);
});

describe('a proposal with changes', () => {
  it('has what came and went as tracked changes of the institution', () => {
    const tracked = (name: 'ins' | 'del') =>
      [...docx.document.matchAll(new RegExp(`<w:${name} ([^>]*)>(.*?)</w:${name}>`, 'gs'))].map(
        ([, facts = '', inside = '']) => [
          /w:author="([^"]*)"/.exec(facts)?.[1],
          textOf(inside.replaceAll('w:delText', 'w:t')),
        ],
      );
    expect(tracked('ins')).toEqual([['Unidad Coordinadora del Modelo (ficticia)', 'todos por ']]);
    expect(tracked('del')[0]).toEqual([
      'Unidad Coordinadora del Modelo (ficticia)',
      'Transparencia activa al día',
    ]);
    expect(docx.bookmarks).toContain(anchorOf('tool', coded(sampleState(), 'D2-E3-H1').id));
  });

  it('tells in its table what changed and where it comes from', () => {
    const lines = linesOf(docx);
    expect(lines).toMatch(/\nD2-E3-H1\nHerramienta: Presupuesto participativo\nModificado\nA-0007 \(/);
    expect(lines).toMatch(/\nD1-E1-H2\nHerramienta: Transparencia activa al día\nQuitado\n/);
  });

  it('comes back with what a reviewer says, and without its own changes', () => {
    const returned = new Returned(file);
    returned.comment('Descripción. ', 'Falta decir quiénes');
    for (const bytes of [returned.bytes(), savedByLibreOffice(returned.bytes())]) {
      const { type, said } = readReview(bytes, reading);
      expect(type).toBe('cambios');
      expect(said.map(({ kind, text }) => [kind, text])).toEqual([['comment', 'Falta decir quiénes']]);
    }
  });

  it('leaves names out of the public edition, in what came and in what went', async () => {
    const name = 'Rosa Bustos Lagunas';
    const named = request('public', `conocido (${name})`);
    for (const tool of Object.values(named.since.content.tool)) tool.description += ` Según ${name}.`;
    expect(namesIn(named).map((found) => found.name)).toContain(name);
    const { bytes } = await makeDocument({ ...named, names: 'omit' }, { fontFiles: fonts });
    const made = openDocx(bytes);
    expect(made.everything).not.toContain('Bustos');
    // Whom a change comes from is a sector there, in words.
    expect(linesOf(made)).toMatch(/\nA-0007 \([a-záéíóúñ ,]+, TS-1\)/);
    expect(linesOf(docx)).toMatch(/\nA-0007 \([A-ZÁÉÍÓÚÑ][^)]+, TS-1\)/);
  });

  it.skipIf(!checker)('is sound in both languages', { timeout: 120_000 }, async () => {
    expect(checkDocx(file, checker ?? '')).toContain('pages');
    const english = request('public');
    for (const project of Object.values(english.state.project)) project.language = 'en';
    const { bytes } = await makeDocument({ ...english, names: 'omit' }, { fontFiles: fonts });
    expect(linesOf(openDocx(bytes))).toContain('Proposal with changes');
    expect(checkDocx(bytes, checker ?? '')).toContain('pages');
  });
});
