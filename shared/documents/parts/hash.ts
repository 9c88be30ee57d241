import type { Inlines } from '../blocks.ts';

/** A hash as a value of a table of labels, in two lines of the same length. */
export function hashText(hash: string): Inlines {
  const half = Math.ceil(hash.length / 2);
  return [{ kind: 'text', text: `${hash.slice(0, half)}\n${hash.slice(half)}`, style: 'Huella' }];
}
