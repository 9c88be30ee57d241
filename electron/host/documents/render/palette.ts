import type { Fill } from '../../../../shared/documents/blocks.ts';
import { contrast, leastContrast, tintOf } from '../../../../shared/model/colour.ts';
import { plainAppearance } from '../../../../shared/model/project.ts';

/** Colours that are the same in every document, RGB in hexadecimal. */
export const colour = {
  text: '222B33',
  grey: '5A6672',
  line: 'B8C2CC',
  warning: 'FFF6E0',
  warningBar: 'B7791F',
  draft: '8A4B00',
  white: 'FFFFFF',
} as const;

interface FillLook {
  background: string;
  text?: string;
  /** Colour of codes and links, where the accent is not read on the background. */
  code?: string;
}

/** The colours of one document: the institution's two, and what is made of them. */
export interface Palette {
  /** Of bands, titles and the heads of tables. */
  ink: string;
  /** Of codes, second titles and what stands out. */
  accent: string;
  /** Behind labels, sums and notes. */
  ground: string;
  /** Behind big numbers. */
  soft: string;
  /** What a cell's fill means, as background and, where the text must change with it, its colour. */
  fills: Record<Fill, FillLook>;
}

/** The tints as they were drawn by hand for the plain look; other colours' are mixed to be about as light. */
const plain = { ground: 'EEF3F7', soft: 'F6F8FA', band: 'DCE8F2', second: 'E6F1F1' };

/** The palette of a look; what is printed on a tint is always readable. */
export function paletteOf({ ink, accent }: { ink: string; accent: string }): Palette {
  const isPlain = ink === plainAppearance.ink && accent === plainAppearance.accent;
  const tint = (of: string, share: number): string => tintOf(of, share, [ink, accent, colour.grey]);
  const { ground, soft, band, second } = isPlain
    ? plain
    : { ground: tint(ink, 0.07), soft: tint(ink, 0.04), band: tint(ink, 0.14), second: tint(accent, 0.1) };
  const decided = (background: string, text: string): FillLook => ({
    background,
    text,
    ...(contrast(accent, background) < leastContrast ? { code: text } : {}),
  });
  return {
    ink,
    accent,
    ground,
    soft,
    fills: {
      header: { background: ink, text: colour.white },
      headerSecond: { background: accent, text: colour.white },
      label: { background: ground },
      soft: { background: soft },
      total: { background: ground },
      second: { background: second },
      band: { background: band, text: ink },
      incorporated: decided('E3F1E7', '1E6B3A'),
      partly: decided('FFF3D6', '7A5200'),
      notIncorporated: decided('F7E3E3', '8A1F1F'),
      outOfScope: decided('E9ECEF', '3F4A54'),
    },
  };
}

/** The colour of codes and links in a warning; none where the accent is read on it. */
export function codeOnWarning({ accent }: Palette): string | undefined {
  return contrast(accent, colour.warning) < leastContrast ? colour.text : undefined;
}
