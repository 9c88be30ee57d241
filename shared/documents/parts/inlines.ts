import type { Inline } from '../blocks.ts';

/** What stands out in a line. */
export function bold(text: string): Inline {
  return { kind: 'text', text, bold: true };
}

/** What an edition leaves out, or nobody has written yet, said in its place. */
export function omittedText(text: string): Inline {
  return { kind: 'text', text, style: 'Omitido' };
}

/** Personal data, marked so that it can be found in the file. */
export function personText(text: string): Inline {
  return { kind: 'text', text, style: 'DatoPersonal' };
}
