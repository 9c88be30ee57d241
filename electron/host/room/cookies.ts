import type { IncomingHttpHeaders } from 'node:http';

/** The value of the request's cookie of that name; undefined where it carries none. */
export function cookieIn({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  for (const pair of cookie.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A day at a workshop. */
const PATIENCE_S = 12 * 60 * 60;

/**
 * The `set-cookie` of a ticket. No `Secure`: on a local network there is no certificate to have (it is said on screen that
 * the network is open).
 */
export function ticketCookie(name: string, secret: string): string {
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${PATIENCE_S}`;
}
