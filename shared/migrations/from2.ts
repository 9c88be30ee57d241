import type { MigrationStep } from './step.ts';

/** Version 2 to 3: documents that came back, and what their reviewers say. */
export const from2: MigrationStep = {
  from: 2,
  to: 3,
  up: (state) => ({ returned: {}, observation: {}, ...state }),
};
