import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { BadReview } from '../../../electron/host/review/badReview.ts';
import { reviewLimit } from '../../../electron/host/review/open.ts';
import { readReview } from '../../../electron/host/review/read/read.ts';
import { reading } from '../../../electron/host/review/words.ts';
import { simpleDocx as docx } from '../../support/simpleDocx.ts';

const read = (bytes: Uint8Array) => readReview(Buffer.from(bytes), reading);

/** The code of a refusal, with what it says beside. */
function refused(bytes: Uint8Array): [string, object] {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof BadReview) return [error.code, error.place.detail];
    throw error;
  }
  return ['read', {}];
}

const code = (bytes: Uint8Array) => refused(bytes)[0];

/** The old container of Office, with a stream of that name. */
const container = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

it('reads a plain document', () => {
  expect(read(docx({})).said).toEqual([]);
});

it('says what a file is that is no Word document, whatever it is called', () => {
  expect(code(Buffer.alloc(0))).toBe('reviewEmpty');
  expect(refused(Buffer.from('%PDF-1.7\n1 0 obj'))).toEqual(['reviewKind', { kind: 'PDF' }]);
  expect(refused(Buffer.from('{\\rtf1\\ansi hola}'))).toEqual(['reviewKind', { kind: 'RTF' }]);
  expect(refused(Buffer.from('<!DOCTYPE html><html>'))).toEqual(['reviewKind', { kind: 'HTML' }]);
  expect(code(container('WordDocument'))).toBe('reviewOldWord');
  expect(refused(container('Workbook'))).toEqual(['reviewKind', { kind: 'Office 97-2003' }]);
  expect(code(Buffer.from('hola'))).toBe('reviewUnknown');
  expect(code(Buffer.from('P'))).toBe('reviewUnknown');
  const odt = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8('<a/>'),
  };
  expect(code(zipSync(odt, { level: 0 }))).toBe('reviewOdt');
  expect(refused(zipSync({ 'foto.txt': strToU8('x') }))).toEqual(['reviewKind', { kind: 'ZIP' }]);
  expect(
    refused(docx({ type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' })),
  ).toEqual(['reviewKind', { kind: 'Excel' }]);
});

it('refuses what has a password: the container that Office makes, and a zip with its own', () => {
  expect(code(container('EncryptedPackage'))).toBe('reviewProtected');
  const bytes = Buffer.from(docx({}));
  bytes[bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8] = 1;
  expect(code(bytes)).toBe('reviewProtected');
});

it('refuses what carries a program', () => {
  expect(code(docx({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }))).toBe('reviewMacros');
  expect(code(docx({ more: { 'word/vbaProject.bin': strToU8('x') } }))).toBe('reviewMacros');
});

it('refuses what is not all there, or not what its sums say', () => {
  const whole = docx({});
  for (const length of [22, 100, whole.length - 30, whole.length - 1])
    expect(code(whole.subarray(0, length)), String(length)).toBe('reviewCut');
  const broken = Buffer.from(whole);
  const at = broken.indexOf('word/document.xml') + 'word/document.xml'.length + 10;
  broken[at] = (broken[at] ?? 0) ^ 0xff;
  expect(code(broken)).toBe('reviewDamaged');
  expect(code(docx({ document: '<a/>' }))).toBe('reviewDamaged');
  expect(code(docx({ body: '<w:p>'.repeat(5_000) }))).toBe('reviewDamaged');
});

it('refuses 200 MB unread, and what inflates to far more than it weighs', () => {
  expect(refused(Buffer.alloc(200 * 2 ** 20))).toEqual([
    'reviewTooLarge',
    { size: 200, limit: reviewLimit / 2 ** 20 },
  ]);
  expect(code(docx({ body: `<w:p>${' '.repeat(4 * 2 ** 20)}</w:p>` }))).toBe('reviewBomb');
  expect(code(docx({ body: randomBytes(9 * 2 ** 20).toString('hex'), level: 0 }))).toBe('reviewBomb');
  // A directory that says less than there is.
  const lies = Buffer.from(docx({ body: '<w:p/>'.repeat(200_000) }));
  const entry = lies.lastIndexOf('word/document.xml') - 46;
  expect(lies.readUInt32LE(entry)).toBe(0x02014b50);
  lies.writeUInt32LE(1_000, entry + 24);
  expect(code(lies)).toBe('reviewBomb');
});

it('refuses names that lead out of the folder, and parts said twice', () => {
  for (const name of [
    '../../etc/passwd',
    '/etc/passwd',
    'word\\..\\x.xml',
    'C:/x.xml',
    'word/a\u0000.xml',
    'WORD/document.xml',
  ])
    expect(code(docx({ more: { [name]: strToU8('x') } })), name).toBe('reviewUnsafe');
});

it('refuses a document type, in the body and in any part that is read, in any encoding', () => {
  const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const body = '<w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';
  expect(code(docx({ document: doctype + body }))).toBe('reviewDoctype');
  expect(code(docx({ comments: `${doctype}<w:comments/>` }))).toBe('reviewDoctype');
  const wide = Buffer.from(`\ufeff${doctype}${body}`, 'utf16le');
  expect(code(docx({ more: { 'word/document.xml': new Uint8Array(wide) } }))).toBe('reviewDoctype');
});

it('fetches nothing: what leads out of the file is not looked at', () => {
  const links =
    '<Relationship Id="x" TargetMode="External" Type="http://a/comments" Target="http://127.0.0.1:1/c.xml"/>';
  expect(read(docx({ relations: links })).said).toEqual([]);
});
