import { expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { receiveReview } from '../../electron/host/review/receive.ts';
import { cellCode } from '../../shared/commands/grid.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import { codeOfPlace } from '../../shared/queries/observations.ts';
import { fonts, made } from '../support/proposal.ts';
import { Returned } from '../support/returned.ts';
import { stressState } from '../support/stressState.ts';

it('a matrix of 97 × 5 cells comes back with each line on its cell, none lost, with our marks or without them', async () => {
  const state = stressState();
  const { bytes } = await makeDocument(
    { kind: 'observations', state, edition: 'internal', at: made },
    { fontFiles: fonts },
  );
  const cells = Object.values(state.cell).filter((_, index) => index % 8 === 0);
  const codes = cells.map((cell) => cellCode(state, cell));
  expect(Object.keys(state.cell)).toHaveLength(485);
  const word = new Returned(bytes);
  for (const code of codes) word.fill(`mo.${code}.obs`, `Sobre ${code}`, { plain: true });
  for (const [index, cell] of cells.entries())
    if (index % 4 === 0)
      word.comment(codes[index] ?? '', `Comentario a ${codes[index]}`, {
        after: word.at(anchorOf('cell', cell.id)),
      });
  const wanted = codes.length + Math.ceil(codes.length / 4);
  for (const file of [word.bytes(), word.google().bytes()]) {
    const { payload } = await receiveReview('matriz.docx', file, state, async () => null);
    expect(payload.observations).toHaveLength(wanted);
    const right = payload.observations.filter(({ text, place }) =>
      text.endsWith(` ${codeOfPlace(state, place)}`),
    );
    expect(right.length / wanted).toBeGreaterThanOrEqual(0.95);
    // What is not where it belongs waits for a person: nothing stands at a wrong place.
    expect(payload.observations.filter(({ place }) => place !== null)).toHaveLength(right.length);
  }
}, 120_000);
