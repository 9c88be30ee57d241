import { randomBytes } from 'node:crypto';
import type { Sector } from '../../../shared/model/people.ts';
import { Guesses } from './guesses.ts';
import { digestOf, newCode, newSecret, same, withSecret } from './secrets.ts';

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

export type Joined =
  | { kind: 'in'; ticket: Ticket; secret: string }
  | { kind: 'refused'; code: 'wrongCode' | 'tooMany' | 'full' };

/**
 * Who is in the room. A participant joins with the code on the wall. Everything is in memory: when the room closes, no ticket opens anything.
 */
export class Tickets {
  readonly code: string = newCode(CODE_LENGTH);
  private readonly held = new Map<string, Held>();
  private readonly guesses: Guesses;
  private readonly options: TicketsOptions;

  constructor(options: TicketsOptions) {
    this.options = options;
    this.guesses = new Guesses(options.now);
  }

  /** Lets a device in as a participant. @param address where it calls from, for counting wrong guesses */
  join(code: string, who: Who, address: string): Joined {
    if (this.guesses.mustWait(address)) return { kind: 'refused', code: 'tooMany' };
    if (!same(code.trim().toUpperCase(), this.code)) {
      this.guesses.note(address);
      return { kind: 'refused', code: 'wrongCode' };
    }
    return this.admit(who);
  }

  /** The ticket that a secret is of; undefined when there is none, or it was revoked. */
  find(secret: string): Ticket | undefined {
    return withSecret(this.held.values(), secret);
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
}
