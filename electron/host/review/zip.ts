import { crc32, inflateRawSync } from 'node:zlib';
import { BadReview } from './badReview.ts';

/**
 * A zip file as its directory describes it. The library that writes our files is not used for reading those of others: it checks
 * no sums, and goes on inflating what is longer than the directory says.
 */
export interface Member {
  name: string;
  method: number;
  crc: number;
  /** Bytes as packed and, by what the directory says, when inflated. */
  packed: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const MOST_MEMBERS = 5_000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** What a file names inside it that is no path below itself: absolute, upwards, of a drive, with backslashes or control characters. */
const UNSAFE = /^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\p{Cc}/iu;

/**
 * The members of a zip file. Nothing is inflated. Throws a BadReview: `reviewCut` where the end is missing, `reviewDamaged`,
 * `reviewProtected` where a member is encrypted, `reviewUnsafe` where one is named like a path elsewhere or twice.
 */
export function membersOf(bytes: Buffer): Member[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const length = bytes.readUInt32LE(end + 12);
  const from = bytes.readUInt32LE(end + 16);
  if (from + length > end) throw new BadReview(from > bytes.length ? 'reviewCut' : 'reviewDamaged');
  if (count > MOST_MEMBERS) throw new BadReview('reviewBomb');
  const members: Member[] = [];
  const seen = new Set<string>();
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new BadReview('reviewDamaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw new BadReview('reviewDamaged');
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    // Case counts for nothing in the names of a Word file's parts: two that differ in it only are one part said twice.
    if (UNSAFE.test(name) || seen.has(name.toLowerCase())) throw new BadReview('reviewUnsafe');
    seen.add(name.toLowerCase());
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new BadReview('reviewProtected');
    members.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return members;
}

/** The content of a member, no longer than the directory says. Throws a BadReview `reviewDamaged` or `reviewBomb`. */
export function contentOf(bytes: Buffer, { at, method, packed, size, crc }: Member): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new BadReview('reviewDamaged');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new BadReview('reviewCut');
  const data = bytes.subarray(from, from + packed);
  const content = method === STORED ? data : inflated(data, method, size);
  if (content.length !== size || crc32(content) !== crc) throw new BadReview('reviewDamaged');
  return content;
}

function inflated(data: Buffer, method: number, size: number): Buffer {
  if (method !== DEFLATED) throw new BadReview('reviewDamaged');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    // Node stops here as soon as more comes out than was declared.
    const lies = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new BadReview(lies ? 'reviewBomb' : 'reviewDamaged');
  }
}

/** Where the directory's end mark stands; what follows it may only be the comment it announces. */
function endOf(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  throw new BadReview('reviewCut');
}
