import type { Migrations } from './step.ts';

/** What this program writes and reads. Version 1 is the first: there is nothing to bring forward yet. */
export const production: Migrations = { current: 1, steps: [] };
