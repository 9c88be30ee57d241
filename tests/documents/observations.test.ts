import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import { NamesFoundError, type ObservationsRequest } from '../../electron/host/documents/request.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx, textOf } from '../support/docx.ts';
import { checkDocx, fonts, frozenVersion, made } from '../support/proposal.ts';
import { privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';
import { stressState } from '../support/stressState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;
const office = spawnSync('soffice', ['--version']).status === 0;

function matrixOf(
  state: State = sampleState(),
  more: Partial<Omit<ObservationsRequest, 'kind' | 'state'>> = {},
): ObservationsRequest {
  return { kind: 'observations', state, edition: 'public', at: made, ...more };
}

async function bytesOf(request: ObservationsRequest): Promise<Uint8Array> {
  return (await makeDocument(request, { fontFiles: fonts })).bytes;
}

/** The rows of the tables of a document, each as the texts of its cells. */
function rowsOf(document: string): string[][] {
  return [...document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  );
}

/** Every code of the model, and the bookmark that goes with it. */
function codesOf(state: State): [string, string][] {
  const stages = Object.values(state.stage);
  return [
    ...Object.values(state.dimension).map(({ code, id }) => [code, anchorOf('dimension', id)]),
    ...Object.values(state.cell).map(({ row, stage, id }) => [
      `${state.dimension[row]?.code}-${stages.find((entry) => entry.id === stage)?.code}`,
      anchorOf('cell', id),
    ]),
    ...Object.values(state.tool).map(({ code, id }) => [code, anchorOf('tool', id)]),
  ] as [string, string][];
}

describe('the matrix for reviewers in Word', () => {
  it('says until when it is waited for, once that version was sent, as the proposal does', async () => {
    const state = sampleState();
    const version = frozenVersion(state);
    const sent = (deadline: string | null, n: number) => ({
      id: `envio${n}`.padEnd(20, '0'),
      code: `EN-0${n}`,
      version: version.record.id,
      at: made,
      by: 'facilitator',
      deadline,
      note: '',
      recipients: [{ kind: 'organisation' as const, id: Object.keys(state.organisation)[0] ?? '' }],
    });
    const texts = async (deadlines: (string | null)[]) => {
      const mailing = Object.fromEntries(deadlines.map((day, n) => [sent(day, n).id, sent(day, n)]));
      const request = matrixOf({ ...state, mailing }, { version });
      const both = [request, { ...request, kind: 'proposal' as const }];
      return Promise.all(
        both.map(async (each) =>
          textOf(openDocx((await makeDocument(each, { fontFiles: fonts })).bytes).document),
        ),
      );
    };
    for (const text of await texts([null])) expect(text).not.toContain('a más tardar');
    for (const text of await texts(['2026-08-31', '2026-08', null]))
      expect(text).toContain('Devuelva sus observaciones a más tardar en agosto de 2026.');
  });

  it('has a line and a bookmark for every code, places to write in, and records what is changed', async () => {
    const state = sampleState();
    const { document, bookmarks, parts, properties } = openDocx(
      await bytesOf(matrixOf(state, { version: frozenVersion(state) })),
    );
    const lines = rowsOf(document).filter((cells) => cells.length === 9);
    for (const [code, anchor] of codesOf(state)) {
      expect(
        lines.filter((cells) => cells[1] === code),
        code,
      ).toHaveLength(1);
      expect(
        bookmarks.filter((name) => name === anchor),
        code,
      ).toHaveLength(1);
    }
    expect(lines.at(-1)?.[1]).toBe('General');
    // What a reviewer is to fill in is blank, and holds nothing that could be taken for an answer.
    expect(new Set(lines.slice(1).map((cells) => `${cells[3]?.trim()}${cells[5]?.trim()}`))).toEqual(
      new Set(['']),
    );
    const tags = [...document.matchAll(/<w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/>/g)];
    expect(tags.every(([, alias, tag]) => alias === tag)).toBe(true);
    expect(new Set(tags.map(([, , tag]) => tag)).size).toBe(4 + (lines.length - 1) * 6);
    expect(tags.map(([, , tag]) => tag)).toContain('mo.D2-E3-H1.obs');
    expect(parts.get('word/settings.xml')).toContain('<w:documentProtection w:edit="trackedChanges"');
    expect(parts.get('word/settings.xml')).not.toContain('<w:trackRevisions');
    expect(properties).toMatchObject({
      CabildoDocumento: 'CAB-MO-001',
      CabildoTipo: 'matriz',
      CabildoVersion: '0.1',
      CabildoEdicion: 'publica',
      CabildoHuellaModelo: frozenVersion(state).record.hash,
    });
  });

  it('says that it is a draft where nothing is frozen, and what is not written yet', async () => {
    const state = sampleState();
    for (const cell of Object.values(state.cell)) cell.descriptor = '';
    const { document, everything } = openDocx(await bytesOf(matrixOf(state)));
    expect(everything).toMatch(/BORRADOR · huella [0-9a-f]{8}/);
    expect(rowsOf(document).find((cells) => cells[1] === 'D2-E3')?.[2]).toBe('Consolidado. Por definir');
  });

  it('stops a public edition whose texts name somebody, and makes it without the names', async () => {
    const state = sampleState();
    const tool = Object.values(state.tool)[0];
    if (!tool) throw new Error('no tool');
    tool.description = 'La propuso Rosa Bustos Lagunas.';
    expect(namesIn(matrixOf(state)).map(({ name }) => name)).toEqual(['Rosa Bustos Lagunas']);
    await expect(bytesOf(matrixOf(state))).rejects.toThrow(NamesFoundError);
    const { everything } = openDocx(await bytesOf(matrixOf(state, { names: 'omit' })));
    expect(privateSurnames.filter((surname) => everything.includes(surname))).toEqual([]);
  });

  it('is only the line for the whole when there is no model', async () => {
    const state: State = { ...sampleState(), dimension: {}, cell: {}, tool: {}, stage: {}, scale: {} };
    const { document } = openDocx(await bytesOf(matrixOf(state)));
    expect(rowsOf(document).filter((cells) => cells.length === 9)).toHaveLength(2);
  });

  it.skipIf(!office)('keeps every bookmark and property when LibreOffice saves it', async () => {
    const state = sampleState();
    const bytes = await bytesOf(matrixOf(state, { version: frozenVersion(state) }));
    const folder = mkdtempSync(join(tmpdir(), 'cabildo-matrix-'));
    try {
      writeFileSync(join(folder, 'matrix.docx'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = ['--outdir', join(folder, 'out'), join(folder, 'matrix.docx')];
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', ...out], { stdio: 'pipe' });
      const before = openDocx(bytes);
      const after = openDocx(readFileSync(join(folder, 'out', 'matrix.docx')));
      expect(new Set(after.bookmarks)).toEqual(new Set(before.bookmarks));
      expect(after.properties).toMatchObject(before.properties);
      const codes = (document: string) => rowsOf(document).map((cells) => cells[1]);
      expect(codes(after.document)).toEqual(codes(before.document));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.skipIf(!checker)(
    'is sound for the checker, in English and with 97 × 5 cells too',
    async () => {
      const english = sampleState();
      for (const project of Object.values(english.project)) project.language = 'en';
      for (const state of [sampleState(), english, stressState()])
        expect(checkDocx(await bytesOf(matrixOf(state, { names: 'omit' })), checker ?? '')).toContain(
          'pages',
        );
    },
    180_000,
  );
});
