import type { IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import statics from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { LaptopRole } from '../../../shared/contract/frames.ts';
import { texts } from '../texts.ts';
import { cookieIn, ticketCookie } from './cookies.ts';
import type { Refusal } from './invitations.ts';
import { sendLaptopDoor } from './laptopPage.ts';
import type { Laptops } from './laptops.ts';
import { type LocalPlace, localServer, sendPage, ticketChannel } from './localServer.ts';
import type { RoomServer } from './roomServer.ts';
import { windowAssets } from './windowAssets.ts';

/** A section of an acta and the text it was based on fit into a frame many times over. */
const LIMITS = { body: 1024, frame: 1024 * 1024, perMinute: 600, referrer: 'same-origin' } as const;

/** The one window that each role loads. */
const WINDOWS: Record<LaptopRole, string> = {
  secretary: 'windows/secretary/Secretary.tsx',
  viewer: 'windows/wall/Wall.tsx',
};

export interface LaptopServerOptions extends LocalPlace {
  /** The built windows. */
  readonly folder: string;
  language(): 'es-CL' | 'en';
}

/**
 * The server that second laptops reach, apart from that of the phones: a door, one window by the ticket's role with the
 * files it loads, and that window's channel. Nothing else of this machine has a path here.
 * Rejects with Node's error (EADDRINUSE, EADDRNOTAVAIL) when the address cannot be had.
 */
export async function openLaptopServer(laptops: Laptops, options: LaptopServerOptions): Promise<RoomServer> {
  const folder = resolve(options.folder);
  const assets = {
    secretary: await windowAssets(folder, WINDOWS.secretary),
    viewer: await windowAssets(folder, WINDOWS.viewer),
  };
  let cookie = 'equipo';
  const door = (
    reply: FastifyReply,
    status: number,
    code: string,
    problem?: Refusal | 'foreign' | 'malformed',
  ) => {
    const language = options.language();
    return sendLaptopDoor(reply, status, { language, texts: texts(language).laptop, code, problem });
  };
  const ticketIn = (headers: IncomingHttpHeaders) => {
    const secret = cookieIn(headers, cookie);
    return secret === undefined ? undefined : laptops.invitations.find(secret);
  };
  const { app, listen } = await localServer(LIMITS, (reply) => door(reply, 403, '', 'foreign'));

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body)).get('code')),
  );
  app.get<{ Querystring: { window?: string } }>('/', (request, reply) => {
    const ticket = ticketIn(request.headers);
    if (!ticket) return door(reply, 200, '');
    // The window takes its role from its address.
    if (request.query.window !== ticket.role) return reply.redirect(`/?window=${ticket.role}`, 303);
    return sendPage(reply, join(folder, 'index.html'));
  });
  // Looking at the address uses nothing up: browsers load addresses that somebody only begins to type.
  app.get<{ Params: { code: string } }>('/:code([0-9A-Za-z-]{8,9})', (request, reply) =>
    door(reply, 200, request.params.code),
  );
  app.post('/join', async (request, reply) => {
    const { body } = request;
    if (typeof body !== 'string' || body.length > 20) return door(reply, 400, '', 'malformed');
    const redeemed = laptops.invitations.redeem(body, request.ip);
    if (redeemed.kind === 'refused')
      return door(reply, redeemed.code === 'tooMany' ? 429 : 403, body, redeemed.code);
    // A laptop that comes in again has one ticket, the new one.
    const before = ticketIn(request.headers);
    if (before) laptops.revoke(before.id);
    return reply
      .header('set-cookie', ticketCookie(cookie, redeemed.secret))
      .redirect(`/?window=${redeemed.ticket.role}`, 303);
  });
  ticketChannel(app, ticketIn, (channel, ticket) => laptops.connect(channel, ticket));
  await app.register(statics, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    allowedPath: (path, _root, request) => {
      const ticket = ticketIn(request.headers);
      return ticket !== undefined && assets[ticket.role].has(`assets${path}`);
    },
  });

  const { url, port } = await listen(options);
  cookie = `equipo-${port}`;
  return {
    url,
    port,
    close: async () => {
      await laptops.close();
      await app.close();
    },
  };
}
