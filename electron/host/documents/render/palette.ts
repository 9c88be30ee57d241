import type { Fill } from '../../../../shared/documents/blocks.ts';

/** Colours of the documents, RGB in hexadecimal. */
export const colour = {
  ink: '1F3B5C',
  accent: '0B6E75',
  text: '222B33',
  grey: '5A6672',
  line: 'B8C2CC',
  ground: 'EEF3F7',
  soft: 'F6F8FA',
  warning: 'FFF6E0',
  warningBar: 'B7791F',
  draft: '8A4B00',
  white: 'FFFFFF',
} as const;

/** What a cell's fill means, as background and, where the text must change with it, its colour. */
export const fills: Record<Fill, { background: string; text?: string }> = {
  header: { background: colour.ink, text: colour.white },
  headerSecond: { background: colour.accent, text: colour.white },
  label: { background: colour.ground },
  soft: { background: colour.soft },
  total: { background: colour.ground },
  second: { background: 'E6F1F1' },
  band: { background: 'DCE8F2', text: colour.ink },
  incorporated: { background: 'E3F1E7', text: '1E6B3A' },
  partly: { background: 'FFF3D6', text: '7A5200' },
  notIncorporated: { background: 'F7E3E3', text: '8A1F1F' },
  outOfScope: { background: 'E9ECEF', text: '3F4A54' },
};
