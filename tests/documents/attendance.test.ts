import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import type { AttendanceRequest } from '../../electron/host/documents/request.ts';
import { attendanceRows } from '../../shared/queries/attendance.ts';
import { openDocx } from '../support/docx.ts';
import { checkDocx, fonts, made } from '../support/proposal.ts';
import { idOf, privateSurnames, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;

function listOf(
  state = sampleState(),
  more: Partial<Omit<AttendanceRequest, 'kind' | 'state'>> = {},
): AttendanceRequest {
  return { kind: 'attendance', state, workshop: schemaWorkshop, edition: 'internal', at: made, ...more };
}

async function opened(request: AttendanceRequest) {
  const { bytes, fileName, pages } = await makeDocument(request, { fontFiles: fonts });
  return { ...openDocx(bytes), bytes, fileName, pages };
}

/** The numbers of the lines to sign: the first cell of each row of the list. */
const lineNumbers = (paragraphs: readonly { text: string }[]): string[] =>
  paragraphs.map(({ text }) => text).filter((text) => /^\d{1,3}$/.test(text));

describe('the list to sign in Word', () => {
  it('has a line for everybody expected but those excused, and lines for others', async () => {
    const state = sampleState();
    const workshop = state.workshop[schemaWorkshop];
    if (!workshop) throw new Error('no workshop');
    const rows = attendanceRows(state, workshop, 'es-CL');
    const { paragraphs, fileName, document } = await opened(listOf(state));
    const texts = paragraphs.map(({ text }) => text);
    const excused = rows.filter(({ attendance }) => attendance.state === 'excused');
    expect(excused.length).toBeGreaterThan(0);
    for (const { person, attendance } of rows)
      expect(texts.includes(person.name), person.name).toBe(attendance.state !== 'excused');
    const expected = rows.length - excused.length;
    expect(lineNumbers(paragraphs).length).toBeGreaterThanOrEqual(Math.max(25, expected + 5));
    expect(lineNumbers(paragraphs).at(-1)).toBe(String(lineNumbers(paragraphs).length));
    expect(fileName).toBe('lista-asistencia_TS-1_interna.docx');
    // Room to sign, and the headings again on every page.
    expect(document.match(/<w:trHeight w:val="539" w:hRule="atLeast"\/>/g)?.length).toBeGreaterThan(expected);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('w:orient="landscape"');
  });

  it('asks for neither identity number, telephone nor address, says so, and says not to publish it', async () => {
    const { everything, paragraphs, properties } = await opened(listOf());
    const notice = paragraphs.find(({ style }) => style === 'Aviso')?.text ?? '';
    expect(notice).toContain('No escriba RUT, teléfono ni dirección');
    expect(notice).toContain('Ley N.º\u00a019.628');
    expect(everything).not.toMatch(/@correo\.example/);
    expect(everything).toContain('CAB-LA-TS-1 · No publicar · Edición interna');
    expect(properties).toMatchObject({ CabildoTipo: 'lista', CabildoDocumento: 'CAB-LA-TS-1' });
    const later = await opened(listOf(sampleState(), { at: '2026-12-02T12:00:00.000Z' }));
    expect(later.everything).toContain('modificada por la Ley N.º\u00a021.719');
  });

  it('is a form with as many lines and no name in the public edition', async () => {
    const internal = await opened(listOf());
    const request = listOf(sampleState(), { edition: 'public' });
    expect(namesIn(request)).toEqual([]);
    const { everything, paragraphs } = await opened(request);
    expect([...privateSurnames, 'Allende'].filter((surname) => everything.includes(surname))).toEqual([]);
    expect(lineNumbers(paragraphs)).toEqual(lineNumbers(internal.paragraphs));
  });

  it('is a blank form of two pages for a workshop on whose list nobody is', async () => {
    const { paragraphs, pages } = await opened(listOf({ ...sampleState(), attendance: {} }));
    expect(lineNumbers(paragraphs)).toHaveLength(25);
    expect(pages).toBe(2);
  });

  it('speaks English where the project does', async () => {
    const state = sampleState();
    for (const project of Object.values(state.project)) project.language = 'en';
    const { paragraphs, fileName } = await opened(listOf(state));
    expect(fileName).toBe('attendance-list_TS-1_internal.docx');
    expect(paragraphs.map(({ text }) => text)).toContain('Attendance list');
  });

  it.skipIf(!checker)('is sound for the checker, with 300 people of long names too', async () => {
    const state = sampleState();
    const [person] = Object.values(state.person);
    const [attendance] = Object.values(state.attendance);
    if (!person || !attendance) throw new Error('nobody');
    for (let n = 0; n < 300; n++) {
      const id = idOf(`crowd ${n}`);
      state.person[id] = {
        ...person,
        id,
        name: `${n % 50 === 0 ? 'María de los Ángeles '.repeat(9) : 'María Pérez '}${n}`,
      };
      state.attendance[id] = { ...attendance, id, person: id, workshop: schemaWorkshop, state: 'present' };
    }
    for (const request of [listOf(), listOf(state), listOf(sampleState(), { edition: 'public' })]) {
      const { bytes } = await opened(request);
      expect(checkDocx(bytes, checker ?? '')).not.toMatch(/error/i);
    }
  });
});
