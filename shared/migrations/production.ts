import { from1 } from './from1.ts';
import { from2 } from './from2.ts';
import { from3 } from './from3.ts';
import { from4 } from './from4.ts';
import type { Migrations } from './step.ts';

/** What this program writes, and the steps from everything it reads. */
export const production: Migrations = { current: 5, steps: [from1, from2, from3, from4] };
