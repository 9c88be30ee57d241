import { from1 } from './from1.ts';
import type { Migrations } from './step.ts';

/** What this program writes, and the steps from everything it reads. */
export const production: Migrations = { current: 2, steps: [from1] };
