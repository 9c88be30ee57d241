import { crc32, deflateSync } from 'node:zlib';

/** A JPEG of 24 × 16 pixels as Chromium writes it: red, green, blue below; with its colour profile. */
const plain = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/',
    '2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK0',
    '6kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEA',
    'AAAAAAAAAAAAAAAABQAE/8QAFxABAAMAAAAAAAAAAAAAAAAAAARCgf/EABYBAQEBAAAAAAAAAAAAAAAAAAMEBf/EACERAAECBAcAAAAAAAAAAA',
    'AAABEAAQMEoeEFEhMUFWFi/9oADAMBAAIRAxEAPwAtph3wWlL4cWGal0sxM60N4YBTqBIfFe6XWXt+1//Z',
  ].join(''),
  'base64',
);

export interface Said {
  /** As a camera notes it; 1 to 8. */
  orientation?: number;
  /** Stands in the Exif block beside the place, in the XMP packet, in a comment, in the IPTC block and after the end. */
  secret?: string;
}

/** The JPEG above with what a telephone writes into one: Exif with place and camera, XMP, IPTC, a comment, a trailer. */
export function jpeg({ orientation = 1, secret = 'CAMARA-SECRETA' }: Said = {}): Buffer {
  const segments = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, secret)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`, 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`, 'latin1')),
    segment(0xfe, Buffer.from(secret, 'latin1')),
  ];
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2), Buffer.from(secret, 'latin1')]);
}

/** The same without any of it. */
export const bareJpeg = (): Buffer => Buffer.from(plain);

/** Where the photo was taken, as its Exif block says it: 33° S in degrees, minutes and seconds. */
export const gps = Buffer.from([33, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 1, 0, 0, 0, 15, 0, 0, 0, 1, 0, 0, 0]);

function exif(orientation: number, secret: string): Buffer {
  const words = Buffer.from(`${secret}\0`, 'latin1');
  const directory = (entries: (readonly [tag: number, type: number, count: number, value: number])[]) => {
    const bytes = Buffer.alloc(2 + 12 * entries.length + 4);
    bytes.writeUInt16LE(entries.length, 0);
    for (const [n, [tag, type, count, value]] of entries.entries()) {
      bytes.writeUInt16LE(tag, 2 + 12 * n);
      bytes.writeUInt16LE(type, 4 + 12 * n);
      bytes.writeUInt32LE(count, 6 + 12 * n);
      bytes.writeUInt32LE(value, 10 + 12 * n);
    }
    return bytes;
  };
  const second = 8 + 2 + 12 * 3 + 4;
  const text = second + 2 + 12 + 4;
  return Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    directory([
      [0x010f, 2, words.length, text],
      [0x0112, 3, 1, orientation],
      [0x8825, 4, 1, second],
    ]),
    directory([[0x0002, 5, 3, text + words.length]]),
    words,
    gps,
  ]);
}

export interface Drawn {
  width?: number;
  height?: number;
  /** Chunks put in before the data. */
  chunks?: readonly Buffer[];
  /** The picture's lines instead of one colour. */
  raw?: Buffer;
}

/** A PNG of one colour. */
export function png({ width = 24, height = 16, chunks = [], raw }: Drawn = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines =
    raw ?? Buffer.alloc(height * (1 + 3 * width), 0).map((_, at) => (at % (1 + 3 * width) ? 120 : 0));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One chunk of a PNG. */
export function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const bytes = Buffer.alloc(8 + named.length);
  bytes.writeUInt32BE(content.length, 0);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), 4 + named.length);
  return bytes;
}

/** A PDF of one empty page. */
export function pdf(words = 'acta'): Buffer {
  const parts = [
    '%PDF-1.4\n',
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>\nendobj\n',
    `% ${words}\n`,
  ];
  const body = parts.join('');
  const place = (n: number) => String(body.indexOf(`${n} 0 obj`)).padStart(10, '0');
  const table = `xref\n0 4\n0000000000 65535 f \n${[1, 2, 3].map((n) => `${place(n)} 00000 n \n`).join('')}`;
  const trailer = `trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

function segment(marker: number, content: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + content.length);
  bytes.set([0xff, marker]);
  bytes.writeUInt16BE(content.length + 2, 2);
  content.copy(bytes, 4);
  return bytes;
}
