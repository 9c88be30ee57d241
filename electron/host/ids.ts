import { webcrypto } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id: 20 characters of `[0-9a-z]`, each equally likely (103 bits). */
export function newId(): string {
  let id = '';
  while (id.length < 20)
    // 252 is the largest multiple of 36 in a byte; what is above it would favour the first letters.
    for (const byte of webcrypto.getRandomValues(new Uint8Array(32)))
      if (byte < 252 && id.length < 20) id += ALPHABET[byte % 36];
  return id;
}

/** Text for comparing names: case, accents and runs of white space count for nothing (the ñ stays a letter of its own). */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('ñ', '\u0001')
    .replaceAll('Ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'ñ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
