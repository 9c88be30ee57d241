import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { State } from '../../shared/model/state.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { expertWorkshop, idOf, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

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

it('its Word file is sound', async () => {
  const bytes = await wordOf(minutesModel(withAttachments()));
  const checker = process.env.CABILDO_CHECK_DOCX;
  if (!checker) return;
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-annex-'));
  const file = join(process.env.CABILDO_KEEP ?? folder, 'acta.docx');
  writeFileSync(file, bytes);
  expect(() => execFileSync(checker, [file], { stdio: 'pipe' })).not.toThrow();
  rmSync(folder, { recursive: true });
});
