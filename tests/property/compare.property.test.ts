import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareModels } from '../../shared/queries/compare.ts';
import { randomModel } from '../support/randomModel.ts';

it('two versions differ the other way round as they differ, and a version does not differ from itself', () => {
  fc.assert(
    fc.property(randomModel, randomModel, (before, after) => {
      expect(compareModels(before, structuredClone(before))).toEqual([]);
      const there = compareModels(before, after);
      const back = new Map(compareModels(after, before).map((each) => [`${each.part} ${each.id}`, each]));
      expect(back.size).toBe(there.length);
      const opposite = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const;
      for (const { part, id, turn, fields } of there) {
        const other = back.get(`${part} ${id}`);
        expect(other?.turn).toBe(opposite[turn]);
        expect(other?.fields).toEqual(
          fields.map(({ field, before: was, after: is }) => ({ field, before: is, after: was })),
        );
      }
    }),
    { numRuns: 60 },
  );
});
