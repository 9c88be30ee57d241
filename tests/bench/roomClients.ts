import { once } from 'node:events';
import { WebSocket } from 'ws';
import { newId } from '../../electron/host/ids.ts';
import { BEAT } from '../../shared/contract/pulse.ts';
import type { PhoneFrame, RoomFrame } from '../../shared/contract/room.ts';
import { ROOM_PROTOCOL } from '../../shared/contract/roomLimits.ts';

/** What the clients are told: the open room, the vote, and how many they are to be for how long. */
export interface Orders {
  /** The room's address as phones open it. */
  url: string;
  code: string;
  poll: string;
  count: number;
  seconds: number;
}

/** What became of what they sent. */
export interface Tally {
  /** Answered with `done`, each once. */
  acknowledged: number;
  /** Answers beyond the first to the same thing. */
  again: number;
  refused: string[];
  /** From sending to the answer, in ms. */
  times: number[];
}

/** The text that client number `index` sends; another one for each. */
export function cardOf(index: number): string {
  return `Aporte del teléfono ${index} (ejemplo)`;
}

/**
 * Lets `count` phones into a room over sockets of their own, says `ready` on the standard output, waits for a line, and then
 * has each send a card and a vote, spread over `seconds`. Gives what was answered.
 */
export async function runClients({ url, code, poll, count, seconds }: Orders): Promise<Tally> {
  const tally: Tally = { acknowledged: 0, again: 0, refused: [], times: [] };
  const phones: WebSocket[] = [];
  for (let index = 0; index < count; index++) phones.push(await enter(url, code));
  console.log('ready');
  await once(process.stdin, 'data');
  const pace = (seconds * 1_000) / count;
  await Promise.all(
    phones.map(async (phone, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * pace));
      await ask(phone, tally, {
        type: 'contribution',
        id: newId(),
        text: cardOf(index),
        kind: 'idea',
        dimension: null,
        stage: null,
        sign: 'anonymous',
        technique: null,
        table: null,
      });
      const marks = [{ option: index % 2, value: 1 }];
      await ask(phone, tally, { type: 'ballot', id: newId(), poll, marks, reason: '', sector: null });
    }),
  );
  for (const phone of phones) phone.terminate();
  return tally;
}

async function enter(url: string, code: string): Promise<WebSocket> {
  const origin = url.replace(/\/$/, '');
  const joined = await fetch(`${origin}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code }),
  });
  const cookie = joined.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`not let in: ${await joined.text()}`);
  const phone = new WebSocket(`${origin.replace('http', 'ws')}/channel`, { headers: { cookie, origin } });
  phone.setMaxListeners(0);
  await once(phone, 'open');
  phone.send(JSON.stringify({ type: 'hello', protocol: ROOM_PROTOCOL }));
  await once(phone, 'message');
  return phone;
}

async function ask(
  phone: WebSocket,
  tally: Tally,
  frame: Exclude<PhoneFrame, { type: 'hello' }>,
): Promise<void> {
  const sent = performance.now();
  let answers = 0;
  const answered = new Promise<void>((resolve, reject) => {
    phone.once('close', () => reject(new Error('the room put a phone out')));
    phone.on('message', (data) => {
      const said = JSON.parse(String(data)) as RoomFrame | typeof BEAT;
      if (said === BEAT || !('id' in said) || said.id !== frame.id) return;
      answers += 1;
      if (answers > 1) tally.again += 1;
      else if (said.type === 'refused') tally.refused.push(said.code);
      else if (said.type === 'done') {
        tally.acknowledged += 1;
        tally.times.push(performance.now() - sent);
      }
      resolve();
    });
  });
  phone.send(JSON.stringify(frame));
  await answered;
}
