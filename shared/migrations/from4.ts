import type { MigrationStep } from './step.ts';

const plain = { logo: null, ink: '1F3B5C', accent: '0B6E75', font: 'Arial' };

/** Version 4 to 5: the library of experiences, and the institution's look. */
export const from4: MigrationStep = {
  from: 4,
  to: 5,
  up: (state) => {
    const projects = Object.entries(state.project ?? {}).map(([id, record]) => {
      const { appearance, ...rest } = record as { appearance: object };
      return [id, { ...rest, appearance: { ...plain, ...appearance } }];
    });
    return { experience: {}, ...state, project: Object.fromEntries(projects) };
  },
};
