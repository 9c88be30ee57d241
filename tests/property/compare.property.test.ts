import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareModels, type Difference, type Turn } from '../../shared/queries/compare.ts';
import { randomModel } from '../support/randomModel.ts';

it('two versions differ the other way round as they differ, and a version does not differ from itself', () => {
  fc.assert(
    fc.property(randomModel, randomModel, (before, after) => {
      expect(compareModels(before, structuredClone(before))).toEqual([]);
      const [forth, reverse] = [compareModels(before, after), compareModels(after, before)];
      // Of two that changed places either explains the new order: only how many do is the same both ways.
      const reordered = (found: Difference[]) => found.filter(({ order }) => order !== null).length;
      expect(reordered(reverse)).toBe(reordered(forth));
      const said = (found: Difference[]) => found.filter(({ turn }) => turn !== 'reordered');
      const there = said(forth);
      const back = new Map(said(reverse).map((each) => [`${each.part} ${each.id}`, each]));
      expect(back.size).toBe(there.length);
      const opposite: Partial<Record<Turn, Turn>> = { added: 'removed', removed: 'added' };
      for (const { part, id, turn, fields } of there) {
        const other = back.get(`${part} ${id}`);
        expect(other?.turn).toBe(opposite[turn] ?? turn);
        expect(other?.fields).toEqual(
          fields.map(({ field, before: was, after: is }) => ({ field, before: is, after: was })),
        );
      }
    }),
    { numRuns: 60 },
  );
});
