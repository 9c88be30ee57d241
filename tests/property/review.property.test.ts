import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadReview } from '../../electron/host/review/badReview.ts';
import { readReview } from '../../electron/host/review/read/read.ts';
import type { Reading } from '../../electron/host/review/read/reading.ts';
import { reading } from '../../electron/host/review/words.ts';
import { simpleDocx } from '../support/simpleDocx.ts';

const sound = Buffer.from(
  simpleDocx({
    body: '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Hola</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>',
    comments:
      '<w:comments><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>Sí</w:t></w:r></w:p></w:comment></w:comments>',
  }),
);

/** What was read, or the code of a refusal; anything else that is thrown is thrown on. */
function readOrRefused(bytes: Buffer): Reading | string {
  try {
    return readReview(bytes, reading);
  } catch (error) {
    if (error instanceof BadReview) return error.code;
    throw error;
  }
}

test('no bytes whatever make the reader throw anything but a refusal', () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '%PDF-1.4',
    '\xff\xfe',
  );
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      const result = readOrRefused(Buffer.concat([Buffer.from(head, 'latin1'), rest]));
      expect(typeof result).toBe('string');
    }),
    { numRuns: 2_000 },
  );
});

test('nor does a sound file with any of its bytes changed, or cut anywhere', () => {
  expect(readOrRefused(sound)).toMatchObject({ said: [{ text: 'Sí' }, { proposal: 'x' }] });
  const spot = fc.record({ at: fc.nat(sound.length - 1), value: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 6 }), fc.nat(sound.length), (spots, cut) => {
      const bytes = Buffer.from(sound);
      for (const { at, value } of spots) bytes[at] = value;
      readOrRefused(bytes);
      readOrRefused(bytes.subarray(0, cut));
    }),
    { numRuns: 2_000 },
  );
});

const names =
  'p r t delText ins del moveFrom moveTo tbl tr tc sdt sdtContent pPr rPr hyperlink bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference moveToRangeStart body document instrText'
    .split(' ')
    .map((name) => `w:${name}`);
const attribute = fc.tuple(
  fc.constantFrom('w:id', 'w:name', 'w:author', 'w:date', 'w:val', 'w:anchor', '__proto__', 'constructor'),
  fc.constantFrom(
    '0',
    '1',
    'cab_t_00000000000000000001',
    '-1',
    '2026-02-31T99:00:00Z',
    '&#x110000;',
    '&amp;',
  ),
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', maxDepth: 6 },
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[<>]/g, '')),
    fc
      .tuple(
        fc.constantFrom(...names, 'mc:AlternateContent', 'toString'),
        fc.uniqueArray(attribute, { maxLength: 3, selector: ([key]) => key }),
        fc.array(tie('tree'), { maxLength: 5 }),
      )
      .map(
        ([name, attributes, children]) =>
          `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>${children.join('')}</${name}>`,
      ),
  ),
}));

test('any tree of what Word’s files are made of is read, whatever its order', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), fc.array(tree, { maxLength: 3 }), (body, comments) => {
      const bytes = simpleDocx({
        body: body.join(''),
        comments: `<w:comments>${comments.map((inner, id) => `<w:comment w:id="${id % 2}">${inner}</w:comment>`).join('')}</w:comments>`,
        level: 0,
      });
      const result = readOrRefused(Buffer.from(bytes));
      if (typeof result !== 'string')
        for (const { quote, was } of result.said) expect(typeof (quote + was)).toBe('string');
    }),
    { numRuns: 1_500 },
  );
});
