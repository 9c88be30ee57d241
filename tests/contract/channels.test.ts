import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { WebSocket } from 'ws';
import { createHost, type Host } from '../../electron/host/host.ts';
import { type Served, serve } from '../../electron/host/serve.ts';
import { memoryChannel } from '../../shared/contract/channel.ts';
import type { HostFrame } from '../../shared/contract/frames.ts';
import { cases, type ManyWires, manyCases } from './suite.ts';

// The same suite on two of the three wires, with the real host on a real folder; the third is in tests/electron.

let folder = '';
let host: Host;
let served: Served;
let cookie = '';
const sockets: WebSocket[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-channels-'));
  await mkdir(join(folder, 'windows', 'assets'), { recursive: true });
  await writeFile(join(folder, 'windows', 'index.html'), '');
  host = await createHost({
    settingsFolder: join(folder, 'settings'),
    resourcesFolder: 'resources',
    workerFile: 'out/host/worker.js',
    phoneFolder: 'out/room',
    windowsFolder: 'out/renderer',
    language: 'es-CL',
  });
  served = await serve(host, { port: 0, folder: join(folder, 'windows') });
  const answer = await fetch(served.url, { redirect: 'manual' });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});

afterAll(async () => {
  for (const socket of sockets) socket.terminate();
  await served.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const memory: ManyWires['open'] = async (most) => {
  const [ours, theirs] = memoryChannel();
  const frames: HostFrame[] = [];
  ours.onFrame((frame) => frames.push(frame as HostFrame));
  host.connect(theirs, { role: most });
  return { send: (frame) => ours.send(frame), heard: async () => frames, close: () => ours.close() };
};

const socket: ManyWires['open'] = async (most) => {
  const query = most === 'wall' ? '?window=wall' : '';
  const opened = new WebSocket(`ws://127.0.0.1:${served.port}/channel${query}`, {
    headers: { cookie, origin: `http://127.0.0.1:${served.port}` },
  });
  sockets.push(opened);
  const frames: HostFrame[] = [];
  opened.on('message', (data) => frames.push(JSON.parse(String(data)) as HostFrame));
  await once(opened, 'open');
  return {
    send: (frame) => opened.send(JSON.stringify(frame)),
    heard: async () => frames,
    close: () => opened.close(),
  };
};

describe.each([
  ['memory', memory],
  ['WebSocket', socket],
] as const)('over %s', (_name, open) => {
  test.each([...cases, ...manyCases].map(({ name, run }) => [name, run] as const))(
    '%s',
    async (_case, run) => {
      await run({ open, folder });
    },
  );
});
