import type { Channel } from '../../../shared/contract/channel.ts';
import type { Answer } from '../../../shared/contract/frames.ts';
import { type Fate, PhoneFrame, type RoomFrame } from '../../../shared/contract/room.ts';
import { phoneText, ROOM_PROTOCOL } from '../../../shared/contract/roomLimits.ts';
import type { Contribution } from '../../../shared/model/contribution.ts';
import type { State } from '../../../shared/model/state.ts';
import { tablesOf } from '../../../shared/queries/forum.ts';
import type { RoomView } from '../../../shared/queries/room.ts';
import { smallestGroup } from '../../../shared/queries/small.ts';
import { Bucket } from './bucket.ts';
import { authorOf } from './signing.ts';
import type { Ticket } from './tickets.ts';

/** What a phone needs of the room it is in. */
export interface PhoneRoom {
  readonly language: 'es-CL' | 'en';
  readonly view: RoomView;
  /** What is typed at the door. */
  readonly code: string;
  readonly state: State | null;
  /** Whether what phones send waits for the facilitator before it reaches the canvas. */
  readonly moderated: boolean;
  /** Carries a command out for a participant, under the phone's own actor. */
  submit(id: string, name: string, payload: unknown, actor: string): Promise<Answer>;
  /** Carries a command out for the room itself. */
  carry(name: string, payload: unknown): Promise<string | undefined>;
  /** Whether a contribution is that of the first who asks: a frame heard on the air and sent again takes nothing over. */
  claim(contribution: string): boolean;
  now(): number;
}

/** Largest frame of a phone, in characters of JSON: a text of 400 and its fields many times over. */
const LARGEST = 16_384;
const AT_ONCE = 30;
const EVERY_MS = 500;

/** The host's end of one phone. What it says is parsed before anything else; what it hears is the room and its answers. */
export class Phone {
  readonly ticket: Ticket;
  private readonly room: PhoneRoom;
  private readonly channel: Channel;
  private readonly actor: string;
  private readonly own: Set<string>;
  private readonly bucket: Bucket;
  private turn: Promise<void> = Promise.resolve();
  private open = true;

  /**
   * @param actor id of the phone's ticket for undo and votes; in memory only
   * @param own contributions of the same ticket, which it may withdraw; shared by its connections
   */
  constructor(room: PhoneRoom, channel: Channel, ticket: Ticket, actor: string, own: Set<string>) {
    this.room = room;
    this.channel = channel;
    this.ticket = ticket;
    this.actor = actor;
    this.own = own;
    this.bucket = new Bucket(AT_ONCE, EVERY_MS, () => room.now());
    channel.onFrame((frame) => this.receive(frame));
    channel.onClose(() => {
      this.open = false;
    });
  }

  /** Tells the phone how the room stands. */
  show(): void {
    const { name, organisation } = this.ticket.who;
    const { language, view, code } = this.room;
    this.say({ type: 'room', language, view, code, me: { name, organisation } });
  }

  /** Tells the phone what became of something, if it was this phone that sent it. */
  tell(contribution: string): void {
    const record = this.own.has(contribution) ? this.room.state?.contribution[contribution] : undefined;
    if (record) this.say({ type: 'fate', contribution, fate: fateOf(record) });
  }

  /** Ends this connection, with the reason: nothing that is under way is carried out any more. */
  leave(code: Extract<RoomFrame, { type: 'left' }>['code']): void {
    this.say({ type: 'left', code });
    this.open = false;
    this.channel.close();
  }

  private say(frame: RoomFrame): void {
    if (this.open) this.channel.send(frame);
  }

  private receive(raw: unknown): void {
    if (!this.open) return;
    if (!this.bucket.take()) {
      this.leave('flood');
      return;
    }
    const parsed = PhoneFrame.safeParse(raw);
    if (!parsed.success || JSON.stringify(raw).length > LARGEST) {
      this.say({ type: 'refused', id: idIn(raw), code: 'malformed' });
      return;
    }
    const frame = parsed.data;
    if (frame.type === 'hello') {
      if (frame.protocol !== ROOM_PROTOCOL) {
        this.leave('protocol');
        return;
      }
      this.show();
      for (const contribution of this.own) this.tell(contribution);
      return;
    }
    // One after the other: what was typed first gets the first number.
    this.turn = this.turn.then(() => this.carryOut(frame));
  }

  private async carryOut(frame: Exclude<PhoneFrame, { type: 'hello' }>): Promise<void> {
    if (!this.open) return;
    const answer = await this.answer(frame).catch(
      (): Answer => ({ kind: 'refused', code: 'unexpected', place: {} }),
    );
    const { id } = frame;
    if (answer.kind === 'waiting') this.say({ type: 'waiting', id });
    else if (answer.kind === 'refused') this.say({ type: 'refused', id, code: answer.code });
    else {
      const contribution = frame.type === 'contribution' ? (answer.id ?? '') : '';
      if (contribution !== '' && this.room.claim(contribution)) this.own.add(contribution);
      const code = this.room.state?.contribution[contribution]?.code ?? '';
      this.say({ type: 'done', id, code, contribution });
      this.tell(contribution);
    }
  }

  private async answer(frame: Exclude<PhoneFrame, { type: 'hello' }>): Promise<Answer> {
    const { state } = this.room;
    const workshop = state && Object.values(state.workshop).find((entry) => entry.state === 'running');
    if (!state || !workshop) return { kind: 'refused', code: 'noWorkshop', place: {} };
    if (frame.type === 'contribution') return this.contribute(frame, state, workshop.id);
    if (frame.type === 'ballot') return this.vote(frame, state);
    if (!this.own.has(frame.contribution)) return { kind: 'refused', code: 'notYours', place: {} };
    const id = await this.room.carry('contribution.respond', {
      ids: [frame.contribution],
      state: 'withdrawn',
    });
    return id === undefined
      ? { kind: 'refused', code: 'unexpected', place: {} }
      : { kind: 'done', seq: 0, id };
  }

  private async contribute(
    frame: Extract<PhoneFrame, { type: 'contribution' }>,
    state: State,
    workshop: string,
  ): Promise<Answer> {
    if (frame.text.length > phoneText) return { kind: 'refused', code: 'tooLong', place: {} };
    const { kind: type, text, technique } = frame;
    const author = await authorOf(state, this.ticket.who, frame.sign, (name, payload) =>
      this.room.carry(name, payload),
    );
    const item = Object.values(state.agendaItem).find(
      (entry) => entry.workshop === workshop && entry.started !== null && entry.ended === null,
    );
    return this.room.submit(
      frame.id,
      'contribution.add',
      {
        text,
        type,
        author,
        workshop,
        agendaItem: item?.id ?? null,
        technique,
        table: tableOf(state, frame, workshop),
        place: placeOf(state, frame),
        parked: this.room.moderated,
      },
      this.actor,
    );
  }

  private vote(frame: Extract<PhoneFrame, { type: 'ballot' }>, state: State): Promise<Answer> {
    const { poll, marks, reason, sector } = frame;
    const named = state.poll[poll]?.named === true;
    const person = named ? personOf(state, this.ticket) : null;
    return this.room.submit(
      frame.id,
      'poll.vote',
      { poll, marks, reason, person, sector: named ? null : sector },
      this.actor,
    );
  }
}

function fateOf({ state, parked, place }: Contribution): Fate {
  if (state !== 'unanswered') return state;
  if (parked) return 'review';
  return place.kind === 'tray' ? 'tray' : 'canvas';
}

/** The cell of a dimension's stage; the dimension itself where its cells are its components'; else the tray. */
function placeOf(state: State, { dimension, stage }: { dimension: string | null; stage: string | null }) {
  if (dimension === null || !Object.hasOwn(state.dimension, dimension)) return { kind: 'tray' as const };
  const cell = Object.values(state.cell).find((entry) => entry.row === dimension && entry.stage === stage);
  return cell ? { kind: 'cell' as const, id: cell.id } : { kind: 'dimension' as const, id: dimension };
}

/**
 * The table that was chosen, where it is one of this forum. Without a name it is left out where fewer sit there than may
 * be counted apart: the table would say who it was.
 */
function tableOf(
  state: State,
  { table: id, sign }: { table: string | null; sign: string },
  workshop: string,
): string | null {
  const table = id === null ? undefined : tablesOf(state, workshop).find((entry) => entry.id === id);
  if (!table) return null;
  const few = table.people !== null && table.people < smallestGroup;
  return sign === 'anonymous' && few ? null : table.id;
}

/** The one person whose name was given at the door; nobody where two have it. */
function personOf(state: State, { who }: Ticket): string | null {
  const found = Object.values(state.person).filter(({ name }) => name === who.name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function idIn(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : '';
  return typeof id === 'string' && id.length <= 20 ? id : '';
}
