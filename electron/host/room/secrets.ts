import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and figures that nobody confuses when they are read aloud or off a wall. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code for people to type: `length` letters and figures. */
export function newCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** 256 bits, in letters that need no escaping in an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: it tells the secret again, and does not give it away. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compared in constant time, whatever the lengths. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(digestOf(a), digestOf(b));
}

/** The first of `held` whose digest is the secret's. */
export function withSecret<T extends { readonly digest: Buffer }>(
  held: Iterable<T>,
  secret: string,
): T | undefined {
  const digest = digestOf(secret);
  for (const each of held) if (timingSafeEqual(each.digest, digest)) return each;
  return undefined;
}
