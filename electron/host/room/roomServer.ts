import type { IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import statics from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { line } from '../../../shared/model/fields.ts';
import { Sector } from '../../../shared/model/people.ts';
import { cookieIn, ticketCookie } from './cookies.ts';
import { type LocalPlace, localServer, sendPage, ticketChannel } from './localServer.ts';
import type { Room } from './room.ts';
import type { Joined } from './tickets.ts';

/** A phone's frame is a text of 400 characters. A whole workshop may come in at once; the door has its own count of guesses. */
const LIMITS = { body: 4 * 1024, frame: 64 * 1024, perMinute: 3_000, referrer: 'no-referrer' } as const;

export interface RoomServerOptions extends LocalPlace {
  /** The built page for phones. */
  readonly folder: string;
}

export interface RoomServer {
  /** What is typed into a phone. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const Join = z.strictObject({
  code: z.string().max(20),
  name: line(200).default(''),
  organisation: line(200).default(''),
  sector: Sector.nullable().default(null),
});

/**
 * The server that phones reach: one page, a door with a code, and a channel for those who hold a ticket. It knows the
 * room and not the host: nothing else of this machine can be asked for here.
 * Rejects with Node's error (EADDRINUSE, EADDRNOTAVAIL) when the address cannot be had.
 */
export async function openRoomServer(room: Room, options: RoomServerOptions): Promise<RoomServer> {
  const folder = resolve(options.folder);
  let cookie = 'sala';
  const { app, listen } = await localServer(LIMITS, (reply) => deny(reply, 403, 'foreign'));

  const ticketIn = (headers: IncomingHttpHeaders) => {
    const secret = cookieIn(headers, cookie);
    return secret === undefined ? undefined : room.tickets.find(secret);
  };

  app.get('/', (_request, reply) => sendPage(reply, join(folder, 'index.html')));
  app.get('/me', async (request) => ({
    in: ticketIn(request.headers) !== undefined,
    language: room.language,
  }));
  app.post('/join', async (request, reply) => {
    const parsed = Join.safeParse(request.body);
    if (!parsed.success) return deny(reply, 400, 'malformed');
    const { code, ...who } = parsed.data;
    return admitted(reply, room.tickets.join(code, who, request.ip), cookie);
  });
  ticketChannel(app, ticketIn, (channel, ticket) => room.connect(channel, ticket));
  await app.register(statics, { root: join(folder, 'assets'), prefix: '/assets/', index: false });

  const { url, port } = await listen(options);
  cookie = `sala-${port}`;
  return {
    url,
    port,
    close: async () => {
      room.close();
      await app.close();
    },
  };
}

function admitted(reply: FastifyReply, joined: Joined, cookie: string): FastifyReply {
  if (joined.kind === 'refused') return deny(reply, joined.code === 'wrongCode' ? 403 : 429, joined.code);
  return reply.header('set-cookie', ticketCookie(cookie, joined.secret)).send({ in: true });
}

function deny(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).send({ in: false, code });
}
