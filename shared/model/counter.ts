import { z } from 'zod';

/**
 * The last number given under a scope (`contribution`, `dimension`, `tool:<cell>`…). Counters only grow, and undo
 * leaves them alone: that is what keeps a code from being given twice.
 */
export const Counter = z.strictObject({ id: z.string().min(1).max(60), last: z.int().min(0) });
export type Counter = z.infer<typeof Counter>;
