import { deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../../electron/host/attachments/inspect.ts';
import { bareJpeg, chunk, gps, jpeg, pdf, png } from '../../support/pictures.ts';

/** The pixels of a picture, decoded by a library that is none of ours. */
function pixels(bytes: Buffer, type: string): Buffer {
  const data = `data:${type};base64,${bytes.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"><image width="24" height="16" href="${data}"/></svg>`;
  return Buffer.from(new Resvg(svg).render().pixels);
}

async function code(bytes: Buffer): Promise<string> {
  return inspect(bytes).then(
    ({ type }) => `taken as ${type}`,
    (error: { code: string }) => error.code,
  );
}

test('a photo says nothing of place, camera, time or author any more, and shows what it showed', async () => {
  const photo = jpeg();
  expect(photo.includes('CAMARA-SECRETA')).toBe(true);
  expect(photo.includes(gps)).toBe(true);
  const { bytes, type, width, height } = await inspect(photo);
  expect({ type, width, height }).toEqual({ type: 'image/jpeg', width: 24, height: 16 });
  for (const gone of ['CAMARA-SECRETA', 'Exif', 'xmpmeta', 'Photoshop'])
    expect(bytes.includes(gone)).toBe(false);
  expect(bytes.includes(gps)).toBe(false);
  expect(bytes.includes('ICC_PROFILE')).toBe(true);
  expect(pixels(bytes, type).equals(pixels(bareJpeg(), type))).toBe(true);
  expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
});

test('a photo taken with the telephone turned stays turned, and its sides are those that are seen', async () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { bytes, width, height } = await inspect(jpeg({ orientation }));
    expect(bytes.includes('CAMARA-SECRETA')).toBe(false);
    expect([width, height]).toEqual(orientation >= 5 ? [16, 24] : [24, 16]);
    // What is kept is read again as the same: a second cleaning changes nothing.
    const again = await inspect(bytes);
    expect(again.bytes.equals(bytes)).toBe(true);
    expect([again.width, again.height]).toEqual([width, height]);
  }
});

test('a PNG loses its texts, its time, its place and what hangs behind it, and nothing of the picture', async () => {
  const profile = Buffer.concat([Buffer.from('sRGB\0\0', 'latin1'), deflateSync(Buffer.alloc(400, 7))]);
  const bomb = Buffer.concat([Buffer.from('sRGB\0\0', 'latin1'), deflateSync(Buffer.alloc(8 * 2 ** 20))]);
  const chunks = [
    chunk('iCCP', profile),
    chunk('tEXt', Buffer.from('Author\0ROSA')),
    chunk('zTXt', Buffer.from('Comment\0\0ROSA')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0ROSA')),
    chunk('eXIf', Buffer.concat([Buffer.from('II*\0'), gps])),
    chunk('tIME', Buffer.from([7, 234, 11, 22, 10, 0, 0])),
    chunk('prVt', Buffer.from('ROSA')),
  ];
  const { bytes, type } = await inspect(Buffer.concat([png({ chunks }), Buffer.from('ROSA')]));
  for (const gone of ['ROSA', 'tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'])
    expect(bytes.includes(gone)).toBe(false);
  expect(bytes.includes('iCCP')).toBe(true);
  expect(pixels(bytes, type).equals(pixels(png(), type))).toBe(true);
  expect((await inspect(png({ chunks: [chunk('iCCP', bomb)] }))).bytes.includes('iCCP')).toBe(false);
});

test('a PDF is kept as it came', async () => {
  const given = pdf('palabras que nadie toca');
  const { bytes, type, width } = await inspect(given);
  expect({ type, width }).toEqual({ type: 'application/pdf', width: null });
  expect(bytes.equals(given)).toBe(true);
});

test('what is no picture and no PDF is refused by what it is, whatever it is called', async () => {
  const cases: [string | Buffer, string, string?][] = [
    ['', 'fileEmpty'],
    ['hola', 'fileUnknown'],
    ['GIF89a....', 'fileKind', 'GIF'],
    ['RIFF....WEBPVP8 ', 'fileKind', 'WebP'],
    ['....ftypheic....', 'fileHeic'],
    ['....ftypmp42....', 'fileKind', 'MP4'],
    ['PK\x03\x04....', 'fileKind', 'Word, Excel, ZIP'],
    ['MZ......', 'fileKind', 'EXE'],
    ['<?xml version="1.0"?><svg onload="alert(1)"></svg>', 'fileKind', 'SVG'],
    ['<!doctype html><script>1</script>', 'fileKind', 'HTML'],
    [Buffer.alloc(20 * 2 ** 20 + 1, 0xff), 'fileTooLarge'],
  ];
  for (const [given, expected, kind] of cases) {
    const refusal = await inspect(Buffer.from(given as string, 'latin1')).catch((error: unknown) => error);
    expect(refusal, String(given).slice(0, 20)).toMatchObject({ code: expected });
    if (kind !== undefined) expect(refusal).toMatchObject({ place: { detail: { kind } } });
  }
});

test('cut anywhere, no file is taken', async () => {
  const whole = await Promise.all(
    [jpeg({ secret: '' }), png(), pdf()].map(async (bytes) => (await inspect(bytes)).bytes),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (bytes, part) => {
        const length = Math.min(bytes.length - 1, Math.floor(bytes.length * part));
        // A PDF without its last line break is all there.
        fc.pre(bytes.toString('latin1', length).trim() !== '');
        expect(await code(bytes.subarray(0, length))).toMatch(/^file/);
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever the bytes, it is taken or refused with a code, and nothing else happens', async () => {
  const starts = [jpeg(), png(), pdf()];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
      async (bytes, writes) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of writes) changed[at % changed.length] = value;
        expect(await code(changed)).toMatch(/^(file[A-Z]|taken as )/);
      },
    ),
    { numRuns: 500 },
  );
});

test('a picture that would fill the memory is refused before it is opened', async () => {
  expect(await code(png({ width: 30_000, height: 2, raw: Buffer.alloc(10) }))).toBe('fileDimensions');
  expect(await code(png({ width: 19_000, height: 19_000, raw: Buffer.alloc(10) }))).toBe('fileDimensions');
  const huge = bareJpeg();
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
  huge.writeUInt16BE(65_000, frame + 5);
  expect(await code(huge)).toBe('fileDimensions');
  // More data than its size says: what a small file of zeros inflates to.
  expect(await code(png({ raw: Buffer.alloc(64 * 2 ** 20) }))).toBe('fileDamaged');
  expect(await code(png({ raw: Buffer.alloc(16 * 73 - 1) }))).toBe('fileCut');
});
