import { expect, it } from 'vitest';
import { withBreaks } from '../../electron/host/documents/render/longWords.ts';
import { renderInProcess } from '../../electron/host/documents/render/render.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { minutesModel } from '../support/minutes.ts';
import { schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

const long = `Municipalidad${'SinEspacios'.repeat(17)}`;

it('a word longer than a line is measured with places to break, and nothing else changes', () => {
  const paragraph = (text: string) => ({
    'w:p': [{ 'w:r': [{ 'w:t': [{ _attr: { long } }, text] }] }],
  });
  const measured = withBreaks(paragraph(`Junta de ${long}`));
  expect(JSON.stringify(measured)).not.toMatch(/[A-Za-z]{61,}"\]/);
  expect(JSON.stringify(measured).replaceAll('\u200b', '')).toBe(
    JSON.stringify(paragraph(`Junta de ${long}`)),
  );
  const short = paragraph('https://www.bcn.cl/leychile/navegar?idNorma=276363');
  expect(withBreaks(short)).toBe(short);
});

it('the file keeps the word as it is, and says that its page numbers are a guess', async () => {
  const render = (title: string) => {
    const state: State = {
      ...sampleState(),
      contribution: {},
      attendance: {},
      record: {},
      minutesSection: {},
    };
    Object.assign(state.workshop[schemaWorkshop] ?? {}, { title });
    return renderInProcess(minutesModel(state), []);
  };
  const made = await render(long);
  const opened = openDocx(made.bytes);
  expect(opened.paragraphs.some(({ text }) => text.includes(long))).toBe(true);
  expect(opened.everything).not.toContain('\u200b');
  expect(made.guessed).toBe(true);
  expect((await render('Con espacios')).guessed).toBe(false);
  // The address of a reference is long, and yet shorter than a line.
  const address = 'https://www.opengovpartnership.org/ogp-participation-co-creation-standards';
  expect((await render(address)).guessed).toBe(false);
});
