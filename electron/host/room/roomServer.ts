import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import helmet from '@fastify/helmet';
import limit from '@fastify/rate-limit';
import statics from '@fastify/static';
import websocket from '@fastify/websocket';
import type { FastifyReply } from 'fastify';
import fastify from 'fastify';
import { z } from 'zod';
import { NONCE_MARK, policyHeader } from '../../../shared/contract/security.ts';
import { line } from '../../../shared/model/fields.ts';
import { Sector } from '../../../shared/model/people.ts';
import type { Room } from './room.ts';
import { SocketChannel } from './socketChannel.ts';
import type { Joined } from './tickets.ts';

/** A phone's frame is a text of 400 characters; what is larger closes its socket before it is read. */
const MAX_FRAME = 64 * 1024;
const PATIENCE_MS = 12 * 60 * 60 * 1_000;

export interface RoomServerOptions {
  /** The local address to listen on, and no other. */
  readonly address: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The built page for phones. */
  readonly folder: string;
  /** Other names under which this machine is reached. */
  readonly names?: readonly string[];
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
  const app = fastify({ forceCloseConnections: true, bodyLimit: 4 * 1024 });
  let names: readonly string[] = [];
  let cookie = 'sala';

  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  // A whole workshop comes in by one address where a router stands between; the door has its own count of guesses.
  await app.register(limit, { max: 3_000, timeWindow: 60_000 });
  await app.register(websocket, { options: { maxPayload: MAX_FRAME } });

  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers;
    reply.header('content-security-policy', policyHeader('none'));
    reply.header('cache-control', 'no-store');
    reply.header('referrer-policy', 'no-referrer');
    // A foreign site that took our address for its name (DNS rebinding) still says its own.
    if (!names.includes(host)) return deny(reply, 403, 'foreign');
    const mine = origin === `http://${host}`;
    if (request.method !== 'GET' || request.url === '/channel')
      return mine ? undefined : deny(reply, 403, 'foreign');
    return undefined;
  });

  const ticketIn = (headers: IncomingHttpHeaders) => {
    const secret = cookieIn(headers, cookie);
    return secret === undefined ? undefined : room.tickets.find(secret);
  };

  app.get('/', async (_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    return reply
      .header('content-security-policy', policyHeader(nonce))
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_MARK, nonce));
  });
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
  app.get('/channel', { websocket: true }, (socket, request) => {
    const ticket = ticketIn(request.headers);
    const channel = new SocketChannel(socket);
    if (ticket) room.connect(channel, ticket);
    else {
      channel.send({ type: 'left', code: 'revoked' });
      channel.close();
    }
  });
  await app.register(statics, { root: join(folder, 'assets'), prefix: '/assets/', index: false });

  await app.listen({ host: options.address, port: options.port });
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the room has no port');
  const own = options.address.includes(':') ? `[${options.address}]` : options.address;
  names = [own, ...(options.names ?? [])].map((name) => `${name}:${bound.port}`);
  cookie = `sala-${bound.port}`;
  return {
    url: `http://${own}:${bound.port}/`,
    port: bound.port,
    close: async () => {
      room.close();
      await app.close();
    },
  };
}

function admitted(reply: FastifyReply, joined: Joined, cookie: string): FastifyReply {
  if (joined.kind === 'refused') return deny(reply, joined.code === 'wrongCode' ? 403 : 429, joined.code);
  // No `Secure`: on a local network there is no certificate to have (the wall says that the network is open).
  return reply
    .header(
      'set-cookie',
      `${cookie}=${joined.secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${PATIENCE_MS / 1_000}`,
    )
    .send({ in: true });
}

function deny(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).send({ in: false, code });
}

function cookieIn({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  for (const pair of cookie.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
