import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_FRAME, type Served, serve } from '../../../electron/host/serve.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type { FileAnswer } from '../../../shared/contract/files.ts';

// The real server and real requests; the host behind it answers every frame with itself.

let folder = '';
let served: Served;
let cookie = '';
const roles: string[] = [];
const closed: string[] = [];

const host = {
  connect(channel: Channel, session: { role: string }) {
    roles.push(session.role);
    channel.onFrame((frame) => channel.send({ echo: frame }));
    channel.onClose(() => closed.push(session.role));
  },
  attachment: async (path: string): Promise<FileAnswer> => ({
    status: 200,
    headers: { 'content-type': 'image/png', 'content-security-policy': 'sandbox' },
    body: new Uint8Array(Buffer.from(path)),
  }),
};

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** Unlike fetch, this lets a test say its own Host and Origin. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: served.port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

const origin = () => `http://127.0.0.1:${served.port}`;
const tokenPath = () => new URL(served.url).pathname + new URL(served.url).search;

async function signIn(): Promise<string> {
  const { headers } = await ask(tokenPath());
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** How a socket fared: `open`, or the status that refused it. */
function dial(headers: Record<string, string>, query = ''): Promise<{ socket: WebSocket; outcome: string }> {
  const socket = new WebSocket(`ws://127.0.0.1:${served.port}/channel${query}`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => resolve({ socket, outcome: 'open' }));
    socket.on('unexpected-response', (_request, response) => {
      resolve({ socket, outcome: String(response.statusCode) });
      socket.on('error', () => undefined);
      socket.terminate();
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-serve-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><title>x</title>',
  );
  await writeFile(join(folder, 'assets', 'a.js'), 'export {}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  roles.length = 0;
  closed.length = 0;
  served = await serve(host, { port: 0, folder });
  return () => served.close();
});

test('without the token, nothing at all', async () => {
  for (const path of ['/', '/assets/a.js', '/?token=', '/?token=wrong', '/nothing']) {
    const { status, body } = await ask(path);
    expect(status, path).toBe(403);
    expect(body).toMatch(/ya se usó o no es válida/);
  }
});

test('the token is long, and becomes a cookie that scripts and other sites cannot use', async () => {
  expect(new URL(served.url).searchParams.get('token')?.length).toBeGreaterThanOrEqual(22);
  const { status, headers } = await ask(tokenPath());
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(String(headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict$/);
});

test('it is used once', async () => {
  await signIn();
  const again = await ask(tokenPath());
  expect(again.status).toBe(403);
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('the same browser may load the first address again', async () => {
  cookie = await signIn();
  expect((await ask(tokenPath(), { cookie })).status).toBe(303);
});

test('the page comes with a fresh nonce, and the policy knows it', async () => {
  cookie = await signIn();
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { status, headers, body } = await ask('/', { cookie });
      expect(status).toBe(200);
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
  expect(nonces).not.toContain('__NONCE__');
});

test('the built files, and no other', async () => {
  cookie = await signIn();
  const script = await ask('/assets/a.js', { cookie });
  expect(script.status).toBe(200);
  expect(script.headers['content-type']).toMatch(/javascript/);
  for (const path of [
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/..%2fsecret.txt',
    '/secret.txt',
  ]) {
    const { status, body } = await ask(path, { cookie });
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('secret\n');
    expect(body).not.toBe('secret');
  }
});

test.each(['evil.test', 'evil.test:80', '127.0.0.1', '127.0.0.1.evil.test', '0.0.0.0', '[::1]'])(
  'a name that is not ours is refused, cookie or not: %s',
  async (name) => {
    cookie = await signIn();
    const { status, body } = await ask('/', { cookie, host: name });
    expect(status).toBe(403);
    expect(body).toMatch(/no está permitida/);
  },
);

test('a page of another origin is refused', async () => {
  cookie = await signIn();
  for (const foreign of [
    'http://evil.test',
    'null',
    `https://127.0.0.1:${served.port}`,
    'http://127.0.0.1:1',
  ])
    expect((await ask('/', { cookie, origin: foreign })).status, foreign).toBe(403);
  expect((await ask('/', { cookie, origin: origin() })).status).toBe(200);
});

test('localhost is ours too, from its own pages', async () => {
  cookie = await signIn();
  const name = `localhost:${served.port}`;
  expect((await ask('/', { cookie, host: name, origin: `http://${name}` })).status).toBe(200);
  expect((await ask('/', { cookie, host: name, origin: origin() })).status).toBe(403);
});

test('a foreign attempt does not use the token up', async () => {
  expect((await ask(tokenPath(), { host: 'evil.test' })).status).toBe(403);
  expect((await ask(tokenPath(), { origin: 'http://evil.test' })).status).toBe(403);
  expect((await ask(tokenPath())).status).toBe(303);
});

test('the channel needs the cookie and our origin', async () => {
  cookie = await signIn();
  expect((await dial({ origin: origin() })).outcome).toBe('403');
  expect((await dial({ cookie })).outcome).toBe('403');
  expect((await dial({ cookie, origin: 'http://evil.test' })).outcome).toBe('403');
  expect((await dial({ cookie, origin: origin(), host: 'evil.test' })).outcome).toBe('403');
  expect((await dial({ cookie: `${cookie}x`, origin: origin() })).outcome).toBe('403');
  expect(roles).toEqual([]);
});

test('frames travel both ways; what is no JSON reaches the contract as it came', async () => {
  cookie = await signIn();
  const { socket } = await dial({ cookie, origin: origin() });
  const answers: unknown[] = [];
  for (const text of ['{"a":"ñ"}', 'no json']) {
    socket.send(text);
    const [data] = (await once(socket, 'message')) as [Buffer];
    answers.push(JSON.parse(data.toString()));
  }
  expect(answers).toEqual([{ echo: { a: 'ñ' } }, { echo: 'no json' }]);
  expect(roles).toEqual(['facilitator']);
  socket.close();
  await expect.poll(() => closed).toEqual(['facilitator']);
});

test('the wall is never more than a wall', async () => {
  cookie = await signIn();
  const { socket } = await dial({ cookie, origin: origin() }, '?window=wall');
  await expect.poll(() => roles).toEqual(['wall']);
  socket.close();
});

test('a frame past the limit closes its socket, and only that one', async () => {
  cookie = await signIn();
  const [big, other] = await Promise.all([
    dial({ cookie, origin: origin() }),
    dial({ cookie, origin: origin() }),
  ]);
  big.socket.on('error', () => undefined);
  big.socket.send('x'.repeat(MAX_FRAME + 1));
  const [code] = (await once(big.socket, 'close')) as [number];
  expect(code).toBe(1009);
  other.socket.send('1');
  await once(other.socket, 'message');
  other.socket.close();
});

test('a taken port is said with Node’s own code', async () => {
  await expect(serve(host, { port: served.port, folder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('an attachment is given to who has the cookie, as the host answers it', async () => {
  const path = '/attachments/secreto/00000000000000000001';
  expect((await ask(path)).status).toBe(403);
  cookie = await signIn();
  const { status, headers, body } = await ask(path, { cookie });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-security-policy': 'sandbox' });
  expect(body).toBe(path);
});
