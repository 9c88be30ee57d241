import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutInside } from '../../shared/layout/canvas/inside.ts';
import { countLines } from '../../shared/layout/canvas/lines.ts';
import type { Contribution } from '../../shared/model/contribution.ts';
import type { Tool } from '../../shared/model/schema.ts';

const measure = (text: string, size: number): number => text.length * size * 0.5;
const words = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '\n', 'W'), maxLength: 160 });

it('cards of a cell never overlap, never leave it, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 12 }),
      fc.array(words, { maxLength: 12 }),
      words,
      fc.constantFrom('near' as const, 'middle' as const),
      fc.integer({ min: 120, max: 600 }),
      fc.constantFrom(1, 1.25, 1.5),
      fc.boolean(),
      (names, texts, descriptor, level, width, zoom, open) => {
        const tools = names.map((name, at) => ({ id: `t${at}`, name }) as Tool);
        const contributions = texts.map((text, at) => ({ id: `c${at}`, text }) as Contribution);
        const inside = layoutInside(descriptor, { tools, contributions }, level, width, zoom, open, measure);
        let below = 0;
        for (const card of inside.cards) {
          expect(card.y).toBeGreaterThanOrEqual(below);
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(width);
          below = card.y + card.height;
        }
        expect(below).toBeLessThanOrEqual(inside.needs);
        const shown = (kind: string) => inside.cards.filter((card) => card.kind === kind).length;
        expect(shown('tool') + inside.hidden.tools).toBe(tools.length);
        expect(shown('contribution') + inside.hidden.contributions).toBe(contributions.length);
        // What is hidden is said.
        if (inside.hidden.tools + inside.hidden.contributions > 0) expect(inside.moreY).not.toBeNull();
      },
    ),
  );
});

it('text never takes fewer lines in less room', () => {
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 20, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      (text, width, more) => {
        expect(countLines(text, width, 10, false, 99, measure)).toBeGreaterThanOrEqual(
          countLines(text, width + more, 10, false, 99, measure),
        );
      },
    ),
  );
});
