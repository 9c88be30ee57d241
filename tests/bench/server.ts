import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocket } from 'ws';
import type { Answer, HostFrame, WallView } from '../../shared/contract/frames.ts';
import { PROTOCOL } from '../../shared/contract/frames.ts';

export interface Running {
  /** Works once: it holds the token. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** The built host in a process of its own, serving a project. `out` is where the bench has built the application. */
export async function startHost(out: string, folder: string, settings: string): Promise<Running> {
  const child = spawn(process.execPath, [join(out, 'host/cli.js'), 'serve', folder, '--port', '0'], {
    env: { ...process.env, CABILDO_SETTINGS: settings, LANG: 'es_CL.UTF-8', LC_ALL: 'es_CL.UTF-8' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the host ended: ${said}`)));
  });
  return { url, port: Number(new URL(url).port), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A folder of built pages over HTTP, and an empty page at `/empty`. */
export async function startPages(folder: string): Promise<Running> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    if (pathname === '/empty') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>empty</title>');
      return;
    }
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (bytes) => response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return { url, port, stop: async () => void server.close() };
}

/** Windows without a page on a served host; the first takes the token, so they share its cookie. */
export async function openSockets(host: Running, actors: readonly string[]): Promise<Socket[]> {
  const answer = await fetch(host.url, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return Promise.all(actors.map((actor) => openSocket(host.port, cookie, actor)));
}

export interface Socket {
  command(id: string, name: string, payload: unknown): Promise<Answer>;
  request(id: string, name: string, args: unknown): Promise<unknown>;
  /** Puts something on the wall. */
  show(view: WallView): void;
  close(): void;
}

/** One window without a page, with the cookie of one that was let in. */
export async function openSocket(port: number, cookie: string, actor: string): Promise<Socket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/channel`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
  });
  const waiting = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  const welcome = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as HostFrame;
      if (frame.type === 'welcome') resolve();
      else if (frame.type === 'answer') waiting.get(frame.id)?.resolve(frame.answer);
      else if (frame.type === 'response') {
        if (frame.ok) waiting.get(frame.id)?.resolve(frame.value);
        else waiting.get(frame.id)?.reject(new Error(frame.code));
      }
    });
  });
  await once(socket, 'open');
  const send = (frame: unknown) => socket.send(JSON.stringify(frame));
  const answerTo = (id: string) =>
    new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject })).finally(() =>
      waiting.delete(id),
    );
  send({ type: 'hello', protocol: PROTOCOL, role: 'facilitator', actor });
  await welcome;
  return {
    command: (id, name, payload) => {
      send({ type: 'command', id, name, payload });
      return answerTo(id) as Promise<Answer>;
    },
    request: (id, name, args) => {
      send({ type: 'request', id, name, args });
      return answerTo(id);
    },
    show: (view) => send({ type: 'wall', view }),
    close: () => socket.terminate(),
  };
}
