import { expect, it } from 'vitest';
import { openDocx, textOf } from '../support/docx.ts';
import { makeProposal } from '../support/proposal.ts';
import { stressState } from '../support/stressState.ts';

it('a proposal of 97 × 5 cells has its contents filled with page numbers', async () => {
  const { bytes, pages, guessed } = await makeProposal(stressState());
  expect(guessed).toBe(false);
  expect(pages).toBeGreaterThan(100);
  const { document } = openDocx(bytes);
  const lines = [...document.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs)]
    .map(([xml]) => xml)
    .filter((xml) => /<w:pStyle w:val="TOC1"\/>/.test(xml));
  const numbers = lines.map((xml) => Number(/(\d+)$/.exec(textOf(xml))?.[1]));
  expect(numbers.length).toBeGreaterThan(97);
  expect(numbers.filter((page) => !(page >= 1 && page <= pages))).toEqual([]);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
}, 120_000);
