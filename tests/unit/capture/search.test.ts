import { describe, expect, it } from 'vitest';
import { codeKey, fold } from '../../../shared/queries/fold.ts';
import { search } from '../../../shared/queries/search.ts';
import { sampleState } from '../../support/sampleState.ts';

const state = sampleState();
const codes = (query: string, limit = 10): string[] => search(state, query, limit).map((hit) => hit.code);

describe('codes', () => {
  it('are one whatever the dashes, zeros and case', () => {
    expect(new Set(['A-0027', 'A-27', 'a27', 'a 027'].map(codeKey)).size).toBe(1);
    expect(codeKey('D2.1-E3')).toBe('D2.1E3');
    expect(codeKey('participación')).toBeNull();
    expect(codeKey('D20')).not.toBe(codeKey('D2'));
  });

  it('find their record first', () => {
    for (const query of ['A-27', 'a0027', 'a27']) expect(codes(query)[0]).toBe('A-0027');
    expect(codes('d2e3h1')[0]).toBe('D2-E3-H1');
    expect(codes('D2')[0]).toBe('D2');
  });

  it('of before a move still find the tool', () => {
    const tool = Object.values(state.tool)[0];
    if (!tool) throw new Error('the sample has no tools');
    const moved = { ...state, tool: { ...state.tool, [tool.id]: { ...tool, formerCodes: ['D9-E9-H9'] } } };
    expect(search(moved, 'd9-e9-h9', 1)[0]?.id).toBe(tool.id);
  });
});

describe('words', () => {
  it('match whatever their case and accents', () => {
    const [person] = Object.values(state.person);
    if (!person) throw new Error('the sample has no people');
    const [hit] = search(state, fold(person.name).toUpperCase(), 1);
    expect(hit).toMatchObject({ kind: 'person', id: person.id });
  });

  it('must all be there', () => {
    expect(search(state, 'participacion zzzz', 10)).toEqual([]);
    expect(search(state, '', 10)).toEqual([]);
  });

  it('put a name that begins so before words in the middle of a contribution', () => {
    const kinds = search(state, 'municipalidad', 40).map((hit) => hit.kind);
    expect(kinds[0]).toBe('organisation');
    expect(kinds.lastIndexOf('organisation')).toBeLessThan(
      kinds.includes('contribution') ? kinds.indexOf('contribution') : kinds.length,
    );
  });

  it('see a change at once', () => {
    const [contribution] = Object.values(state.contribution);
    if (!contribution) throw new Error('the sample has no contributions');
    expect(search(state, 'quebrantahuesos', 5)).toEqual([]);
    const changed = {
      ...state,
      contribution: {
        ...state.contribution,
        [contribution.id]: { ...contribution, text: 'Un quebrantahuesos' },
      },
    };
    expect(search(changed, 'quebrantahuesos', 5).map((hit) => hit.id)).toEqual([contribution.id]);
  });
});
