/** Sober colours to begin with; all of them are read on white and carry white text. */
export const swatches = {
  ink: {
    navy: '1F3B5C',
    black: '1B2430',
    wine: '5B1F3C',
    forest: '1E4D2B',
    slate: '37474F',
    purple: '3F2A6B',
  },
  accent: {
    teal: '0B6E75',
    brick: '9A3B00',
    ochre: '8A4B00',
    blue: '1F5FA8',
    olive: '5A6A0A',
    plum: '8A2F6B',
  },
} as const;

export type Swatch = { [K in keyof typeof swatches]: keyof (typeof swatches)[K] }[keyof typeof swatches];
