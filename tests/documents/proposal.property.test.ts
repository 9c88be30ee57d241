import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDocument } from '../../electron/host/documents/prepare.ts';
import { renderInProcess } from '../../electron/host/documents/render/render.ts';
import {
  anchorOf,
  type Block,
  type DocumentModel,
  type Table,
  type TableRow,
} from '../../shared/documents/blocks.ts';
import { openDocx } from '../support/docx.ts';
import { fonts, proposalOf } from '../support/proposal.ts';
import { randomModel } from '../support/randomModel.ts';

const blocksOf = (model: DocumentModel): Block[] => model.sections.flatMap((section) => section.content);

/** Every value under a key anywhere in a piece of JSON. */
function valuesOf(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(name === key ? [part] : []),
    ...valuesOf(part, key),
  ]);
}

function spanOf(row: TableRow): number {
  return row.cells.reduce(
    (sum, cell) => sum + (typeof cell === 'object' && 'span' in cell ? (cell.span ?? 1) : 1),
    0,
  );
}

// Numbering pages takes its time, twice where a character's width has to be guessed.
const smallModel = randomModel.filter((state) => Object.keys(state.tool).length <= 15);

describe('a proposal of any model', () => {
  it('has whole tables, no link that leads nowhere, and a ficha for every tool', () => {
    fc.assert(
      fc.property(randomModel, fc.constantFrom('internal' as const, 'public' as const), (state, edition) => {
        const { model } = prepareDocument(proposalOf(state, { edition, names: 'omit' }));
        const blocks = blocksOf(model);
        const anchors = valuesOf(blocks, 'anchor');
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const target of valuesOf(blocks, 'to')) expect(anchors).toContain(target);
        for (const table of blocks.filter((block): block is Table => block.kind === 'table')) {
          expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
          for (const row of table.rows) expect(spanOf(row)).toBe(table.columns.length);
        }
        const printed = Object.values(state.tool).filter((tool) => state.cell[tool.cell]);
        for (const tool of printed) expect(anchors).toContain(anchorOf('tool', tool.id));
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a Word file with its contents filled', async () => {
    await fc.assert(
      fc.asyncProperty(smallModel, async (state) => {
        const { model } = prepareDocument(proposalOf(state));
        const { bytes, pages } = await renderInProcess(model, fonts);
        expect(pages).toBeGreaterThan(6);
        const { paragraphs } = openDocx(bytes);
        const entries = paragraphs.filter(({ style }) => style === 'TOC1');
        expect(entries).toHaveLength(7 + Object.keys(state.dimension).length);
        for (const { text } of entries) expect(text).toMatch(/\d$/);
      }),
      { numRuns: 5 },
    );
  }, 240_000);
});
