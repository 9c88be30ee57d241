import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Sector } from '../../../shared/model/people.ts';

/** Letters and figures that nobody confuses when they are read aloud or off a wall. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 4;

/** What lets one device into the room. The secret itself is on the device only; here is its digest. */
export interface Ticket {
  /** For the list the facilitator sees; of no use to anybody else. */
  readonly id: string;
  /** What was given at the door; empty where nothing was. */
  readonly who: Who;
  readonly since: number;
}

/** How somebody says who they are when they come in. */
export interface Who {
  readonly name: string;
  readonly organisation: string;
  /** Sector of an organisation that the project does not know yet. */
  readonly sector: Sector | null;
}

interface Held extends Ticket {
  readonly digest: Buffer;
}

export interface TicketsOptions {
  /** Monotonic milliseconds. */
  now(): number;
  /** Most devices that may hold a ticket at once. */
  most?: number;
}

/** Guesses that one address may get wrong, and for how long it then waits. */
const WRONG_GUESSES = 8;
const WAIT_MS = 60_000;

export type Joined =
  | { kind: 'in'; ticket: Ticket; secret: string }
  | { kind: 'refused'; code: 'wrongCode' | 'tooMany' | 'full' };

/**
 * Who is in the room. A participant joins with the code on the wall. Everything is in memory: when the room closes, no ticket opens anything.
 */
export class Tickets {
  readonly code: string = newCode();
  private readonly held = new Map<string, Held>();
  private readonly wrong = new Map<string, { count: number; until: number }>();
  private readonly options: TicketsOptions;

  constructor(options: TicketsOptions) {
    this.options = options;
  }

  /** Lets a device in as a participant. @param address where it calls from, for counting wrong guesses */
  join(code: string, who: Who, address: string): Joined {
    const blocked = this.blocked(address);
    if (blocked) return blocked;
    if (!same(code.trim().toUpperCase(), this.code)) return this.guessed(address);
    return this.admit(who);
  }

  /** The ticket that a secret is of; undefined when there is none, or it was revoked. */
  find(secret: string): Ticket | undefined {
    const digest = digestOf(secret);
    for (const ticket of this.held.values()) if (timingSafeEqual(ticket.digest, digest)) return ticket;
    return undefined;
  }

  /** Takes a ticket away; what its device sends from now on is not heard. Says whether there was one. */
  revoke(id: string): boolean {
    return this.held.delete(id);
  }

  /** Every device in the room, first come first. */
  list(): Ticket[] {
    return [...this.held.values()].map(({ digest: _, ...ticket }) => ticket);
  }

  private admit(who: Who): Joined {
    if (this.held.size >= (this.options.most ?? 300)) return { kind: 'refused', code: 'full' };
    const secret = newSecret();
    const ticket: Ticket = {
      id: randomBytes(6).toString('hex'),
      who,
      since: this.options.now(),
    };
    this.held.set(ticket.id, { ...ticket, digest: digestOf(secret) });
    return { kind: 'in', ticket, secret };
  }

  private blocked(address: string): Joined | undefined {
    const { count = 0, until = 0 } = this.wrong.get(address) ?? {};
    if (count < WRONG_GUESSES) return undefined;
    if (this.options.now() < until) return { kind: 'refused', code: 'tooMany' };
    this.wrong.delete(address);
    return undefined;
  }

  private guessed(address: string): Joined {
    const count = (this.wrong.get(address)?.count ?? 0) + 1;
    // A flood of addresses must not fill the memory: the oldest guess is forgotten first.
    if (this.wrong.size > 1_000) this.wrong.delete([...this.wrong.keys()][0] ?? '');
    this.wrong.set(address, { count, until: this.options.now() + WAIT_MS });
    return { kind: 'refused', code: 'wrongCode' };
  }
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(digestOf(a), digestOf(b));
}
