import { z } from 'zod';
import { contributionTypes, type ResponseState } from '../model/contribution.ts';
import { Id } from '../model/fields.ts';
import type { RoomView } from '../queries/room.ts';
import { sectorKeys } from '../queries/sectors.ts';
import { phoneText } from './roomLimits.ts';

// What a phone in the room and the host say to each other. It is a contract of its own: a phone mirrors no project,
// it is told the little it shows, and what it may send is a short list.

const sent = z.string().max(phoneText * 2);

/** What a phone says. `id` is the same when it sends again what it had no answer to. */
export const PhoneFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), protocol: z.int() }),
  z.strictObject({
    type: z.literal('contribution'),
    id: Id,
    text: sent,
    kind: z.enum(contributionTypes),
    /** A dimension of the model, and a stage of its scale; null is the tray. */
    dimension: Id.nullable(),
    stage: Id.nullable(),
    sign: z.enum(['name', 'organisation', 'anonymous']),
    technique: Id.nullable(),
    /** The table of a forum at which this phone is. */
    table: Id.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('withdraw'), id: Id, contribution: Id }),
  z.strictObject({
    type: z.literal('ballot'),
    id: Id,
    poll: Id,
    marks: z
      .array(z.strictObject({ option: z.int().min(0).max(39), value: z.int().min(0).max(20) }))
      .min(1)
      .max(40),
    reason: sent,
    sector: z.enum(sectorKeys as [string, ...string[]]).nullable(),
  }),
]);
export type PhoneFrame = z.infer<typeof PhoneFrame>;

/** Where something a phone sent stands: with the facilitator, in the tray, on the canvas, or answered. */
export type Fate = 'review' | 'tray' | 'canvas' | Exclude<ResponseState, 'unanswered'>;

/** What the host says to a phone. */
export type RoomFrame =
  | {
      type: 'room';
      language: 'es-CL' | 'en';
      view: RoomView;
      /** The code on the wall, for telling rooms apart. */
      code: string;
      /** How this phone signs: what was given when it joined. */
      me: { name: string; organisation: string };
    }
  | { type: 'done'; id: string; code: string; contribution: string }
  /** What became of a contribution that this phone sent. */
  | { type: 'fate'; contribution: string; fate: Fate }
  | { type: 'refused'; id: string; code: string }
  /** The disk is full: it is kept on the phone, which sends it again. */
  | { type: 'waiting'; id: string }
  | { type: 'left'; code: 'revoked' | 'closed' | 'protocol' | 'flood' };
