import { diffWordsWithSpace } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readablePieces } from '../../shared/queries/marked.ts';

const pieces = (before: string, after: string) => readablePieces(diffWordsWithSpace(before, after));
const shown = (before: string, after: string) =>
  pieces(before, after)
    .map(({ text, change }) => (change === 'same' ? text : change === 'inserted' ? `+${text}+` : `-${text}-`))
    .join('');

it('a name that is another one altogether is one change, and what was added stays apart from what stayed', () => {
  expect(shown('Alcaldía y administración municipal', 'Unidad de transparencia')).toBe(
    '-Alcaldía y administración municipal-+Unidad de transparencia+',
  );
  expect(shown('Publicar cada mes.', 'Publicar cada quince días.')).toBe('Publicar cada -mes-+quince días+.');
  expect(shown('Se publica.', 'Se publica. Y se responde.')).toBe('Se publica.+ Y se responde.+');
  const long = 'una persona titular y una suplente, responsables de las solicitudes';
  expect(shown(`Designar a ${long} de acceso`, `Nombrar a ${long} de información`)).toBe(
    `-Designar-+Nombrar+ a ${long} de -acceso-+información+`,
  );
});

it('says both texts whole, with never two pieces of one kind side by side nor what came before what went', () => {
  const text = fc
    .array(
      fc.constantFrom('de', 'la', 'consulta', 'pública', 'y', 'respuesta', 'plazo', '.', 'transparencia'),
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = pieces(before, after);
      const without = (change: string) =>
        found
          .filter((piece) => piece.change !== change)
          .map((piece) => piece.text)
          .join('');
      expect(without('inserted')).toBe(before);
      expect(without('deleted')).toBe(after);
      for (const [at, { change }] of found.entries()) {
        expect(found[at + 1]?.change).not.toBe(change);
        if (change === 'inserted') expect(found[at + 1]?.change ?? 'same').toBe('same');
      }
    }),
  );
});
