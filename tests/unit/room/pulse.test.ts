import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketChannel } from '../../../electron/host/room/socketChannel.ts';
import { BEAT, Pulse } from '../../../shared/contract/pulse.ts';

describe('a window', () => {
  const watch = () => {
    const clock = { now: 0 };
    const ask = vi.fn();
    const dead = vi.fn();
    const pulse = new Pulse({ now: () => clock.now, ask, dead });
    /** So long, with a look every second. */
    const pass = (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        clock.now += 1_000;
        pulse.check();
      }
    };
    return { clock, ask, dead, pulse, pass };
  };

  it('that goes on hearing its host asks nothing', () => {
    const { ask, dead, pulse, pass } = watch();
    for (let beat = 0; beat < 100; beat++) {
      pass(5);
      pulse.heard();
    }
    expect([ask.mock.calls.length, dead.mock.calls.length]).toEqual([0, 0]);
  });

  it('asks a silent host once, and gives the connection up when no word comes', () => {
    const { ask, dead, pass, pulse } = watch();
    pass(10);
    expect(ask).toHaveBeenCalledTimes(1);
    pulse.heard();
    pass(8);
    expect(dead).not.toHaveBeenCalled();
    pass(30);
    expect([ask.mock.calls.length, dead.mock.calls.length]).toEqual([2, 1]);
  });

  it('that slept for hours asks at once: what still leads somewhere is kept', () => {
    const { clock, ask, dead, pulse, pass } = watch();
    clock.now += 3 * 3_600_000;
    pulse.check();
    expect([ask.mock.calls.length, dead.mock.calls.length]).toEqual([1, 0]);
    pulse.heard();
    pass(5);
    expect(dead).not.toHaveBeenCalled();
    pulse.check(true);
    expect(ask).toHaveBeenCalledTimes(2);
    pass(4);
    expect(dead).toHaveBeenCalledTimes(1);
  });

  it('is not confused by a clock that goes back', () => {
    const { clock, dead, pulse, pass } = watch();
    clock.now -= 3_600_000;
    pulse.heard();
    pass(8);
    expect(dead).not.toHaveBeenCalled();
    pass(20);
    expect(dead).toHaveBeenCalledTimes(1);
  });
});

describe('the host', () => {
  let server: WebSocketServer | undefined;
  const clients: WebSocket[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.terminate();
    server?.close();
  });

  const dial = async (options: object, beatMs = 20) => {
    server = new WebSocketServer({ port: 0 });
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, options);
    // Being let go in mid-sentence is an error to whoever speaks.
    client.on('error', () => undefined);
    clients.push(client);
    const opened = once(client, 'open');
    const [socket] = (await once(server, 'connection')) as [ConstructorParameters<typeof SocketChannel>[0]];
    await opened;
    const channel = new SocketChannel(socket, beatMs);
    const heard: unknown[] = [];
    channel.onFrame((frame) => heard.push(frame));
    const closed = vi.fn();
    channel.onClose(closed);
    const beats: string[] = [];
    client.on('message', (data) => beats.push(String(data)));
    return { client, heard, closed, beats };
  };

  it('lets go whoever does not answer, though the connection stands', async () => {
    const { closed } = await dial({ autoPong: false });
    await expect.poll(() => closed.mock.calls.length).toBe(1);
  });

  it('lets go whoever floods it with questions', async () => {
    const { client, closed } = await dial({}, 60_000);
    for (let question = 0; question < 40; question++) client.send(JSON.stringify(BEAT));
    await expect.poll(() => closed.mock.calls.length).toBe(1);
  });

  it('keeps whoever does, shows itself, and answers when it is asked', async () => {
    const { client, heard, closed, beats } = await dial({});
    await expect.poll(() => beats.length).toBeGreaterThan(6);
    client.send(JSON.stringify(BEAT));
    client.send('{"type":"hello"}');
    await expect.poll(() => heard).toEqual([{ type: 'hello' }]);
    expect(new Set(beats)).toEqual(new Set([String(BEAT)]));
    expect(closed).not.toHaveBeenCalled();
  });
});
