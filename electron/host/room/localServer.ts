import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import helmet from '@fastify/helmet';
import limit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyReply } from 'fastify';
import fastify from 'fastify';
import type { Channel } from '../../../shared/contract/channel.ts';
import { policyHeader } from '../../../shared/contract/security.ts';
import { pageAnswer } from '../pages.ts';
import { SocketChannel } from './socketChannel.ts';

export interface LocalServerLimits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** Bytes of a frame; what is larger closes its socket before it is read. */
  readonly frame: number;
  /** Requests a minute from one address. A whole workshop may come in by one, where a router stands between. */
  readonly perMinute: number;
  readonly referrer: 'no-referrer' | 'same-origin';
}

export interface LocalPlace {
  /** The local address to listen on, and no other. */
  readonly address: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Other names under which this machine is reached. */
  readonly names?: readonly string[] | undefined;
}

/** A server for the local network that answers under its own names only, and to its own pages. */
export interface LocalServer {
  readonly app: FastifyInstance;
  /** Rejects with Node's error (EADDRINUSE, EADDRNOTAVAIL) when the address cannot be had. */
  listen(place: LocalPlace): Promise<{ url: string; port: number }>;
}

/**
 * @param foreign answers whoever calls us by another name, or from a page that is not ours
 * @returns the server before it listens: its routes are still to be given
 */
export async function localServer(
  limits: LocalServerLimits,
  foreign: (reply: FastifyReply) => FastifyReply,
): Promise<LocalServer> {
  const app = fastify({ forceCloseConnections: true, bodyLimit: limits.body });
  let names: readonly string[] = [];
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  await app.register(limit, { max: limits.perMinute, timeWindow: 60_000 });
  await app.register(websocket, { options: { maxPayload: limits.frame } });
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin, upgrade } = request.headers;
    reply.header('content-security-policy', policyHeader('none'));
    reply.header('cache-control', 'no-store');
    reply.header('referrer-policy', limits.referrer);
    // A foreign site that took our address for its name (DNS rebinding) still says its own.
    if (!names.includes(host)) return foreign(reply);
    // A WebSocket is not bound by the same-origin rule: without an Origin it is not one of our pages.
    const guarded = request.method !== 'GET' || upgrade !== undefined;
    return guarded && origin !== `http://${host}` ? foreign(reply) : undefined;
  });
  return {
    app,
    listen: async (place) => {
      await app.listen({ host: place.address, port: place.port });
      const bound = app.server.address();
      if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
      const own = place.address.includes(':') ? `[${place.address}]` : place.address;
      names = [own, ...(place.names ?? [])].map((name) => `${name}:${bound.port}`);
      return { url: `http://${own}:${bound.port}/`, port: bound.port };
    },
  };
}

/** Sends a built page under the policy of a nonce that is made for this answer. */
export async function sendPage(reply: FastifyReply, file: string): Promise<FastifyReply> {
  const { headers, body } = pageAnswer(await readFile(file, 'utf8'));
  return reply.headers(headers).send(Buffer.from(body));
}

/** A channel for those who hold a ticket; whoever holds none is told so and let go. */
export function ticketChannel<T>(
  app: FastifyInstance,
  ticketIn: (headers: IncomingHttpHeaders) => T | undefined,
  connect: (channel: Channel, ticket: T) => void,
): void {
  app.get('/channel', { websocket: true }, (socket, request) => {
    const ticket = ticketIn(request.headers);
    const channel = new SocketChannel(socket);
    if (ticket) {
      connect(channel, ticket);
      return;
    }
    channel.send({ type: 'left', code: 'revoked' });
    channel.close();
  });
}
