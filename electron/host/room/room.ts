import type { Change } from '../../../shared/changes/change.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type { Answer } from '../../../shared/contract/frames.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { tableNames } from '../../../shared/projection/tables.ts';
import { type RoomView, roomCollections, roomView } from '../../../shared/queries/room.ts';
import { ROOM_ACTOR } from '../authority/anonymity.ts';
import { newId } from '../ids.ts';
import type { ProjectSession } from '../session/project.ts';
import { Phone, type PhoneRoom } from './phone.ts';
import { type Ticket, Tickets } from './tickets.ts';

/** The host as a room needs it. */
export interface RoomHost {
  readonly project: ProjectSession | null;
  readonly language: 'es-CL' | 'en';
  readonly omitted: string;
  /** Told when a phone has come or gone. */
  phonesChanged?(): void;
}

/** The phones of a workshop: who is in, what they are shown, and what becomes of what they send. */
export class Room implements PhoneRoom {
  readonly tickets: Tickets;
  moderated = false;
  view: RoomView;
  private readonly host: RoomHost;
  private readonly phones = new Set<Phone>();
  /** By ticket, in memory only: the actor its votes count under, and what it may withdraw. */
  private readonly memory = new Map<string, { actor: string; own: Set<string> }>();
  /** Contributions that came from a ticket, also one that is gone by now. */
  private readonly taken = new Set<string>();
  private shown: string;

  constructor(host: RoomHost, tickets = new Tickets({ now: () => performance.now() })) {
    this.host = host;
    this.tickets = tickets;
    this.view = this.look();
    this.shown = this.picture();
  }

  get language(): 'es-CL' | 'en' {
    return this.host.language;
  }

  get code(): string {
    return this.tickets.code;
  }

  get state(): State | null {
    return this.host.project?.state ?? null;
  }

  now(): number {
    return performance.now();
  }

  /** Takes a phone in, on a ticket that was looked up just now. */
  connect(channel: Channel, ticket: Ticket): void {
    const held = this.memory.get(ticket.id) ?? { actor: newId(), own: new Set<string>() };
    this.memory.set(ticket.id, held);
    const phone = new Phone(this, channel, ticket, held.actor, held.own);
    this.phones.add(phone);
    channel.onClose(() => {
      this.phones.delete(phone);
      this.host.phonesChanged?.();
    });
    this.host.phonesChanged?.();
  }

  /** Whether a device with that ticket is connected now. */
  isConnected(ticket: string): boolean {
    return [...this.phones].some((phone) => phone.ticket.id === ticket);
  }

  /** Takes a ticket away and ends its connections, whatever they are in the middle of. */
  revoke(id: string): boolean {
    const there = this.tickets.revoke(id);
    this.memory.delete(id);
    for (const phone of [...this.phones]) if (phone.ticket.id === id) this.end(phone, 'revoked');
    this.host.phonesChanged?.();
    return there;
  }

  /** To be told of every entry: phones hear of it when what they show has changed, or what became of their own. */
  changed(changes: readonly Change[]): void {
    if (changes.some((change) => isShown(change.in))) this.refresh();
    for (const change of changes)
      if (change.in === 'contribution' && change.kind === 'update')
        for (const phone of this.phones) phone.tell(change.id);
  }

  /** Looks again, and shows it to every phone where it is not what they show already. */
  refresh(): void {
    this.view = this.look();
    const text = this.picture();
    if (text === this.shown) return;
    this.shown = text;
    for (const phone of this.phones) phone.show();
  }

  claim(contribution: string): boolean {
    const first = !this.taken.has(contribution);
    this.taken.add(contribution);
    return first;
  }

  submit(id: string, name: string, payload: unknown, actor: string): Promise<Answer> {
    return this.send(id, name, payload, actor, 'participant');
  }

  async carry(name: string, payload: unknown): Promise<string | undefined> {
    const answer = await this.send(newId(), name, payload, ROOM_ACTOR, 'secretary');
    return answer.kind === 'done' ? (answer.id ?? answer.ids?.[0]) : undefined;
  }

  /** Everybody out: no ticket opens anything any more. */
  close(): void {
    for (const phone of [...this.phones]) this.end(phone, 'closed');
    for (const { id } of this.tickets.list()) this.tickets.revoke(id);
    this.memory.clear();
  }

  private async send(
    id: string,
    name: string,
    payload: unknown,
    actor: string,
    role: 'participant' | 'secretary',
  ): Promise<Answer> {
    const { project } = this.host;
    if (!project) return { kind: 'refused', code: 'noProject', place: {} };
    return project.submit({ id, name, payload, actor, role });
  }

  private end(phone: Phone, code: 'revoked' | 'closed'): void {
    this.phones.delete(phone);
    phone.leave(code);
  }

  private picture(): string {
    return JSON.stringify([this.language, this.view]);
  }

  private look(): RoomView {
    const { state } = this;
    const only = emptyState();
    if (state) {
      // Of people only their names, so that none is shown; of contributions nothing at all.
      only.person = state.person;
      for (const collection of roomCollections) Object.assign(only[collection], state[collection]);
    }
    const { omitted } = this.host;
    return roomView(projectState(only, 'participant', { omitted }), (workshop) =>
      tableNames(only, workshop, omitted),
    );
  }
}

function isShown(collection: Change['in']): boolean {
  return collection === 'person' || (roomCollections as readonly string[]).includes(collection);
}
