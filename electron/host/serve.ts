import { join, resolve } from 'node:path';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import websocket from '@fastify/websocket';
import type { FastifyReply } from 'fastify';
import fastify from 'fastify';
import en from '../../resources/locales/en/shell.json';
import es from '../../resources/locales/es-CL/shell.json';
import type { Channel } from '../../shared/contract/channel.ts';
import { ATTACHMENTS } from '../../shared/contract/files.ts';
import type { ChannelRole } from '../../shared/contract/frames.ts';
import { policyHeader } from '../../shared/contract/security.ts';
import type { Host } from './host.ts';
import { Access } from './room/access.ts';
import { openBrowser } from './room/browser.ts';
import { sendPage } from './room/localServer.ts';
import { SocketChannel } from './room/socketChannel.ts';

/** A frame may carry a document or an import file as base64; a longer one closes its socket. */
export const MAX_FRAME = 32 * 1024 * 1024;

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The built windows. */
  readonly folder: string;
  /** Also opens the person's browser. */
  readonly open?: boolean;
  /** Language of the page that refuses. */
  readonly language?: 'es-CL' | 'en';
}

export interface Served {
  /** With its one-time token: for the person who started it, and for nobody else. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The application in a browser, on 127.0.0.1 only. Does not close the host.
 * Rejects with Node's error (code EADDRINUSE) when the port is taken.
 */
export async function serve(
  host: Pick<Host, 'attachment'> & { connect(channel: Channel, session: { role: ChannelRole }): unknown },
  options: ServeOptions,
): Promise<Served> {
  const folder = resolve(options.folder);
  const refusal = (options.language === 'en' ? en : es).refused;
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1024 });
  let access: Access | undefined;

  // The policy is ours (a nonce for each response); plain HTTP on this machine has no strict transport.
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  await app.register(websocket, { options: { maxPayload: MAX_FRAME } });

  app.addHook('onRequest', async (request, reply) => {
    const { headers, url } = request;
    reply.header('content-security-policy', policyHeader('none'));
    reply.header('cache-control', 'no-store');
    if (!access?.comesFromHere(headers)) return refuse(reply, refusal.foreign);
    const { pathname, searchParams } = new URL(url, 'http://local');
    const token = searchParams.get('token');
    if (pathname === '/' && token !== null) {
      const cookie = access.exchange(token);
      if (cookie !== undefined) return reply.header('set-cookie', cookie).redirect('/', 303);
      // A reloaded first address, in the browser that already has its cookie, is no attack.
      if (access.isKnown(headers)) return reply.redirect('/', 303);
    }
    if (!access.isKnown(headers)) return refuse(reply, refusal.unknown);
    // A WebSocket is not bound by the same-origin rule: without an Origin it is not one of our pages.
    if (headers.upgrade !== undefined && headers.origin === undefined) return refuse(reply, refusal.foreign);
    return undefined;
  });

  const page = (_request: unknown, reply: FastifyReply) => sendPage(reply, join(folder, 'index.html'));
  app.get('/', page);
  app.get('/index.html', page);
  app.get('/channel', { websocket: true }, (socket, request) => {
    const wanted = new URL(request.url, 'http://local').searchParams.get('window');
    const role = wanted === 'wall' || wanted === 'secretary' ? wanted : 'facilitator';
    host.connect(new SocketChannel(socket), { role });
  });
  app.get(`${ATTACHMENTS}*`, async (request, reply) => {
    const { status, headers, body } = await host.attachment(new URL(request.url, 'http://local').pathname);
    return reply.code(status).headers(headers).send(Buffer.from(body));
  });
  await app.register(statics, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: false,
  });

  await app.listen({ host: '127.0.0.1', port: options.port });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  access = new Access(address.port);
  const url = `http://127.0.0.1:${address.port}/?token=${access.token}`;
  if (options.open) openBrowser(url);
  return { url, port: address.port, close: () => app.close() };
}

function refuse(reply: FastifyReply, sentence: string): FastifyReply {
  return reply.code(403).type('text/plain; charset=utf-8').send(`${sentence}\n`);
}
