import type { MigrationStep } from './step.ts';

const unanswered = {
  decision: null,
  reason: '',
  change: '',
  changed: [],
  incorporated: '',
  respondedBy: '',
  respondedAt: null,
};

/** Version 3 to 4: what was decided about each observation, and why; what was sent for review. */
export const from3: MigrationStep = {
  from: 3,
  to: 4,
  up: (state) => {
    const records = Object.entries(state.observation ?? {});
    const whole = records.map(([id, record]) => [id, { ...unanswered, ...(record as object) }]);
    return { mailing: {}, ...state, observation: Object.fromEntries(whole) };
  },
};
