import { expect, it } from 'vitest';
import { byRank } from '../../../shared/model/rank.ts';

it('ranks go by code unit, capitals before small letters in every locale, and equal ones by id', () => {
  const records = [
    { id: 'b', rank: 'a0' },
    { id: 'a', rank: 'a1' },
    { id: 'a', rank: 'a0' },
    { id: 'z', rank: 'Zz' },
    { id: 'B', rank: 'a0' },
  ];
  const order = records.toSorted(byRank).map(({ rank, id }) => `${rank} ${id}`);
  expect(order).toEqual(['Zz z', 'a0 B', 'a0 a', 'a0 b', 'a1 a']);
});
