import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanJpeg } from '../../electron/host/attachments/jpeg.ts';
import type { Block, DocumentModel } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { bareJpeg, jpeg } from '../support/pictures.ts';
import { expertWorkshop, idOf, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

const blocksOf = (model: DocumentModel): readonly Block[] => model.sections.flatMap(({ content }) => content);

function withAttachments(): State {
  const state = sampleState();
  const add = (id: string, owner: State['attachment'][string]['owner'], name: string, more: object = {}) => {
    state.attachment[idOf(id)] = {
      id: idOf(id),
      owner,
      name,
      type: 'image/jpeg',
      size: 2_345_678,
      width: 4_000,
      height: 3_000,
      hash: 'a'.repeat(64),
      caption: '',
      alternative: '',
      public: false,
      at: '2026-07-01T14:30:00.000Z',
      by: 'secretary',
      ...more,
    };
  };
  add('wall', { kind: 'workshop', id: schemaWorkshop }, 'muro.jpg', { caption: 'El muro', public: true });
  add('talk', { kind: 'agendaItem', id: idOf('tools') }, 'láminas.pdf', {
    type: 'application/pdf',
    width: null,
    height: null,
  });
  add('said', { kind: 'contribution', id: idOf('A-0001') }, 'Rosa Bustos Lagunas.jpg');
  add('elsewhere', { kind: 'workshop', id: expertWorkshop }, 'otro taller.jpg', { public: true });
  return state;
}

it('the annex lists what is attached to the workshop and what was said there; the public one what was marked', async () => {
  const text = (edition: 'internal' | 'public') =>
    JSON.stringify(minutesModel(withAttachments(), { edition }));
  const internal = text('internal');
  for (const words of [
    'Archivos adjuntos al taller',
    'muro.jpg',
    'El muro',
    'láminas.pdf',
    'Rosa Bustos Lagunas.jpg',
  ])
    expect(internal).toContain(words);
  expect(internal).toContain('Imagen JPEG, 2.291 kB');
  expect(internal).not.toContain('otro taller.jpg');
  const open = text('public');
  expect(open).toContain('muro.jpg');
  for (const words of ['láminas.pdf', 'Rosa Bustos', 'otro taller.jpg']) expect(open).not.toContain(words);
  expect(JSON.stringify(minutesModel(sampleState()))).not.toContain('Archivos adjuntos');
});

describe('the photo of the wall', () => {
  const photo = cleanJpeg(jpeg({ orientation: 6 })).bytes;
  const pictures = new Map([['a'.repeat(64), new Uint8Array(photo)]]);
  const printed = (edition: 'internal' | 'public', state = withAttachments()) =>
    blocksOf(minutesModel(state, { edition, pictures })).filter((block) => block.kind === 'picture');

  it('is printed in the annex with its caption and its alternative text; PDF and photos of contributions are not', () => {
    expect(printed('internal').map(({ caption }) => caption)).toEqual(['El muro']);
    expect(printed('internal')[0]?.alt).toBe('Imagen adjunta al taller, sin descripción: El muro');
    expect(blocksOf(minutesModel(withAttachments())).some(({ kind }) => kind === 'picture')).toBe(false);
  });

  it('is in the public edition only when somebody marked it', () => {
    expect(printed('public')).toHaveLength(1);
    const state = withAttachments();
    Object.assign(state.attachment[idOf('wall')] ?? {}, { public: false });
    expect(printed('public', state)).toEqual([]);
  });

  it('stands upright in Word, however the telephone was held', async () => {
    const state = withAttachments();
    Object.assign(state.attachment[idOf('wall')] ?? {}, { width: 16, height: 24 });
    const bytes = await wordOf(minutesModel(state, { pictures }), pictures);
    const media = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
    const [picture] = media.map(([, content]) => Buffer.from(content));
    if (!picture) throw new Error('no picture');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([16, 24]);
    expect(openDocx(bytes).document).toContain('descr="Imagen adjunta al taller, sin descripción: El muro"');
    // Stored, it is red and green above and blue below: turned a quarter to the right, blue is at the left.
    const { pixels } = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="24"><image width="16" height="24" href="data:image/png;base64,${picture.toString('base64')}"/></svg>`,
    ).render();
    const at = (x: number, y: number): number[] => [
      ...pixels.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 3),
    ];
    const [, , blue = 0] = at(2, 12);
    expect(blue).toBeGreaterThan(Math.max(...at(2, 12).slice(0, 2)));
    const [red = 0] = at(13, 4);
    expect(red).toBeGreaterThan(Math.max(...at(13, 4).slice(1)));
  });

  it('is only listed when there are many', () => {
    const state = withAttachments();
    const wall = state.attachment[idOf('wall')];
    if (!wall) throw new Error('no wall');
    for (let at = 0; at < 9; at++)
      state.attachment[idOf(`wall ${at}`)] = { ...wall, id: idOf(`wall ${at}`), hash: `${at}`.repeat(64) };
    const six = new Map([...'834075'].map((digit) => [digit.repeat(64), new Uint8Array(photo)]));
    for (const edition of ['internal', 'public'] as const) {
      const model = minutesModel(state, { edition, pictures: six });
      const inAnnex = blocksOf(model).flatMap((block) => (block.kind === 'picture' ? [block.hash[0]] : []));
      expect(inAnnex.join('')).toBe('834075');
      expect(JSON.stringify(model)).toContain('Se reproducen 6\u00a0imágenes del taller');
    }
  });
});

it('its Word file is sound', async () => {
  const pictures = new Map([['a'.repeat(64), new Uint8Array(bareJpeg())]]);
  const bytes = await wordOf(minutesModel(withAttachments(), { pictures }), pictures);
  const checker = process.env.CABILDO_CHECK_DOCX;
  if (!checker) return;
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-annex-'));
  const file = join(process.env.CABILDO_KEEP ?? folder, 'acta.docx');
  writeFileSync(file, bytes);
  expect(() => execFileSync(checker, [file], { stdio: 'pipe' })).not.toThrow();
  rmSync(folder, { recursive: true });
});
