import type { IncomingHttpHeaders } from 'node:http';
import { cookieIn } from './cookies.ts';
import { newSecret, same } from './secrets.ts';

/**
 * Who may speak to a server on this machine: the browser that was opened with the one-time token, from our own pages, under
 * a name that no foreign site can take (DNS rebinding).
 */
export class Access {
  readonly token = newSecret();
  readonly #session = newSecret();
  readonly #hosts: readonly string[];
  /** Cookies know no port: the name tells two servers of one machine apart. */
  readonly #cookie: string;
  #used = false;

  constructor(port: number) {
    this.#hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    this.#cookie = `cabildo-${port}`;
  }

  /** Whether the Host header names us, and the Origin (where the browser sends one) is one of our pages. */
  comesFromHere(headers: IncomingHttpHeaders): boolean {
    const { host, origin } = headers;
    if (host === undefined || !this.#hosts.includes(host)) return false;
    return origin === undefined || origin === `http://${host}`;
  }

  /** Takes the one-time token. The second time, or with another one, undefined; else the cookie to set. */
  exchange(token: string): string | undefined {
    if (this.#used || !same(token, this.token)) return undefined;
    this.#used = true;
    return `${this.#cookie}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether the request carries the session's cookie. */
  isKnown(headers: IncomingHttpHeaders): boolean {
    const held = cookieIn(headers, this.#cookie);
    return held !== undefined && same(held, this.#session);
  }
}
