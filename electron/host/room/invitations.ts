import { randomBytes } from 'node:crypto';
import type { LaptopRole } from '../../../shared/contract/frames.ts';
import { newId } from '../ids.ts';
import { Guesses } from './guesses.ts';
import { digestOf, newCode, newSecret, same, withSecret } from './secrets.ts';

/** Of the alphabet's 31: more than a network can try out while an invitation is good. */
const CODE_LENGTH = 8;
const GOOD_FOR_MS = 15 * 60_000;
/** Most laptops and open invitations at once. */
const MOST = 20;
/** How many codes that were good once are told from wrong ones. */
const REMEMBERED = 100;

/** A way in for one laptop, once. */
export interface Invitation {
  readonly id: string;
  readonly role: LaptopRole;
  readonly code: string;
  readonly since: number;
  readonly until: number;
}

/** What lets one laptop in. The secret itself is on the laptop only; here is its digest. */
export interface LaptopTicket {
  /** That of the invitation it came with. */
  readonly id: string;
  readonly role: LaptopRole;
  /** What its commands are journalled and undone under: no window can take another's. */
  readonly actor: string;
  readonly since: number;
}

interface Held extends LaptopTicket {
  readonly digest: Buffer;
}

export type Refusal = 'wrongCode' | 'used' | 'expired' | 'revoked' | 'tooMany';
export type Redeemed =
  | { kind: 'in'; ticket: LaptopTicket; secret: string }
  | { kind: 'refused'; code: Refusal };

/** Who may bring a second laptop. Everything is in memory: when the room closes, nothing here opens anything. */
export class Invitations {
  private readonly open = new Map<string, Invitation>();
  private readonly held = new Map<string, Held>();
  /** Codes that were good once, and what became of them; oldest first. */
  private readonly spent = new Map<string, 'used' | 'expired' | 'revoked'>();
  private readonly guesses: Guesses;
  private readonly now: () => number;

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.now = now;
    this.guesses = new Guesses(now);
  }

  /** A new invitation; undefined when there are too many. */
  invite(role: LaptopRole): Invitation | undefined {
    this.expire();
    if (this.open.size + this.held.size >= MOST) return undefined;
    const since = this.now();
    const id = randomBytes(6).toString('hex');
    const invitation = { id, role, code: newCode(CODE_LENGTH), since, until: since + GOOD_FOR_MS };
    this.open.set(id, invitation);
    return invitation;
  }

  /** Lets a laptop in with a code, which is then used up. @param address where it calls from, for counting wrong guesses */
  redeem(typed: string, address: string): Redeemed {
    if (this.guesses.mustWait(address)) return { kind: 'refused', code: 'tooMany' };
    this.expire();
    const code = plainCode(typed);
    const invitation = [...this.open.values()].find((each) => same(each.code, code));
    if (!invitation) {
      this.guesses.note(address);
      return { kind: 'refused', code: this.spent.get(code) ?? 'wrongCode' };
    }
    this.spend(invitation, 'used');
    const secret = newSecret();
    const { id, role } = invitation;
    const ticket: LaptopTicket = { id, role, actor: newId(), since: this.now() };
    this.held.set(id, { ...ticket, digest: digestOf(secret) });
    return { kind: 'in', ticket, secret };
  }

  /** The ticket that a secret is of; undefined when there is none, or it was revoked. */
  find(secret: string): LaptopTicket | undefined {
    return withSecret(this.held.values(), secret);
  }

  /** Takes an invitation back, or a laptop's ticket away. Says whether there was one. */
  revoke(id: string): boolean {
    const invitation = this.open.get(id);
    if (invitation) this.spend(invitation, 'revoked');
    return this.held.delete(id) || invitation !== undefined;
  }

  /** The invitations that are still good, oldest first. */
  invitations(): Invitation[] {
    this.expire();
    return [...this.open.values()];
  }

  /** The laptops that came in, first come first. */
  tickets(): LaptopTicket[] {
    return [...this.held.values()].map(({ digest: _, ...ticket }) => ticket);
  }

  /** Nothing opens anything any more. */
  clear(): void {
    this.open.clear();
    this.held.clear();
    this.spent.clear();
  }

  private expire(): void {
    const now = this.now();
    for (const invitation of this.open.values())
      if (invitation.until <= now) this.spend(invitation, 'expired');
  }

  private spend({ id, code }: Invitation, how: 'used' | 'expired' | 'revoked'): void {
    this.open.delete(id);
    this.spent.set(code, how);
    const [oldest] = this.spent.keys();
    if (this.spent.size > REMEMBERED && oldest !== undefined) this.spent.delete(oldest);
  }
}

/** As people type it: small letters, with the hyphen it is shown with or without. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}
