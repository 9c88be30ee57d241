import { z } from 'zod';
import type { Entry } from '../changes/change.ts';
import type { RefusalPlace } from '../commands/refusal.ts';
import { cleanText, Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';

/** Both ends speak this version or part with a word about it. */
export const PROTOCOL = 1;

export const channelRoles = ['facilitator', 'secretary', 'viewer', 'wall', 'participant'] as const;
export type ChannelRole = (typeof channelRoles)[number];

/** What the wall shows. The host keeps it, so that the wall goes on when the window that chose it is gone. */
export const WallView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('matrix') }),
  z.strictObject({ kind: z.literal('row'), id: Id }),
  z.strictObject({ kind: z.literal('cell'), id: Id }),
  /** What the running workshop is at, with its countdown. */
  z.strictObject({ kind: z.literal('agenda') }),
  /** A vote: what is voted on while it is open, and its result once it is closed. */
  z.strictObject({ kind: z.literal('poll'), id: Id }),
  /** What a round of writing asks, and how many have answered. */
  z.strictObject({ kind: z.literal('question'), id: Id }),
]);
export type WallView = z.infer<typeof WallView>;

/** Where somebody is: in one section of an acta, or (null) nowhere that others should know of. */
export const Whereabouts = z.strictObject({ minutes: Id, section: z.string().min(1).max(60) }).nullable();
export type Whereabouts = z.infer<typeof Whereabouts>;

/** Somebody else's window, and the section it is in. The host keeps it in memory for as long as the window is there. */
export interface Presence {
  /** Tells two windows of one person apart; means nothing else. */
  window: string;
  role: ChannelRole;
  /** As that window gives it; may be empty. */
  name: string;
  minutes: string;
  section: string;
}

/** Where phones come in: all that the wall is told of the room. */
export interface Door {
  url: string;
  code: string;
}

/** A device that was let into the room. */
export interface RoomDevice {
  /** Takes it out again; means nothing else. */
  id: string;
  /** As given at the door; may be empty. */
  name: string;
  organisation: string;
  /** UTC milliseconds. */
  since: number;
  connected: boolean;
}

/** What a second laptop may be: a secretary's, or one that only looks at what the wall shows. */
export const laptopRoles = ['secretary', 'viewer'] as const;
export type LaptopRole = (typeof laptopRoles)[number];

/** A second laptop that was invited or let in. Instants are UTC milliseconds. */
export interface RoomLaptop {
  /** Takes the invitation back, or the laptop out; means nothing else. */
  id: string;
  role: LaptopRole;
  state: 'invited' | 'connected' | 'gone';
  since: number;
  /** While it is invited: where and with what it comes in, once, until then. */
  door?: Door & { until: number };
}

/** The open room as the facilitator and the secretary see it. */
export interface OpenRoom extends Door {
  /** Whether what phones send is put aside until the facilitator has seen it. */
  moderated: boolean;
  devices: RoomDevice[];
  /** Only the facilitator is told of them: an invitation opens the door. */
  laptops: RoomLaptop[];
}

const requestId = z.string().min(1).max(40);

/** What a window says to the host. */
export const WindowFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), protocol: z.int(), role: z.enum(channelRoles), actor: Id }),
  z.strictObject({
    type: z.literal('command'),
    id: Id,
    name: z.string().max(60),
    payload: z.unknown(),
    gesture: z.string().max(40).optional(),
    /** The project's own id, as the window knew it: work never lands in another project that was opened meanwhile. */
    project: Id.optional(),
  }),
  z.strictObject({ type: z.literal('request'), id: requestId, name: z.string().max(60), args: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: requestId }),
  z.strictObject({ type: z.literal('wall'), view: WallView }),
  z.strictObject({
    type: z.literal('presence'),
    at: Whereabouts,
    name: z.string().max(200).overwrite(cleanText),
  }),
]);
export type WindowFrame = z.infer<typeof WindowFrame>;

/** Why a project can only be looked at. */
export interface ReadOnly {
  reason: 'locked' | 'newer' | 'damaged' | 'disk';
  owner?: string;
  since?: string;
}

export interface Notice {
  code: string;
  detail?: Record<string, string | number>;
}

export interface OpenProject {
  folder: string;
  seq: number;
  state: State;
  readOnly: ReadOnly | null;
  notices: Notice[];
}

export type Answer =
  | { kind: 'done'; seq: number; id?: string; ids?: string[] }
  | { kind: 'refused'; code: string; place: RefusalPlace }
  | { kind: 'waiting'; code: string };

/** What the host says to a window. */
export type HostFrame =
  | {
      type: 'welcome';
      protocol: number;
      role: ChannelRole;
      project: OpenProject | null;
      wall: WallView;
      language: 'es-CL' | 'en';
      /** The host's time, UTC milliseconds: another machine's clock may say something else. */
      now: number;
    }
  | { type: 'entry'; entry: Entry }
  | { type: 'answer'; id: string; answer: Answer }
  | { type: 'response'; id: string; ok: true; value: unknown }
  | { type: 'response'; id: string; ok: false; code: string; place: RefusalPlace }
  | { type: 'progress'; id: string; done: number; total: number }
  | { type: 'undo'; undo: string | null; redo: string | null }
  | { type: 'wall'; view: WallView }
  /** Everybody else that is in a section; only to those who may edit. */
  | { type: 'presence'; others: Presence[] }
  /** The room for phones, or null when it is closed; only to those who may edit. */
  | { type: 'room'; room: OpenRoom | null }
  /** The same for the wall: where to come in, and nothing of who did. */
  | { type: 'door'; door: Door | null }
  /** This window is no longer welcome; the connection ends. */
  | { type: 'left'; code: 'revoked' | 'closed' | 'tabs' }
  | { type: 'refusedFrame'; code: string };
