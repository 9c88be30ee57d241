// `npm run dev`: the windows from Vite with hot reload, the host built and started again at every change of its sources.
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { root, start } from './lib/run.mjs';
import { nodeSide, windows } from './lib/targets.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let host;
let port = 0;
let cookie = '';

/** Starts the host and takes its one-time token, so that the page of Vite's own port reaches it through the proxy. */
async function startHost() {
  if (host && host.exitCode === null) {
    const ended = new Promise((resolve) => host?.once('close', resolve));
    host.kill('SIGTERM');
    await ended;
  }
  const args = [join(root, 'out/host/cli.js'), 'serve', ...process.argv.slice(2), '--port', String(port)];
  const child = start(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  host = child;
  /** @type {URL} */
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.once('close', () => reject(new Error('the host ended')));
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said);
      if (found) resolve(new URL(found[0]));
    });
  });
  port = Number(address.port);
  const answer = await fetch(address, { redirect: 'manual' });
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const config = nodeSide();
const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
if (!('on' in watcher)) throw new Error('the build does not watch');
await new Promise((resolve) => {
  watcher.on('event', (event) => {
    if (event.code === 'END') void startHost().then(resolve, console.error);
    if (event.code === 'ERROR') console.error(event.error.message);
  });
});

const server = await createServer({
  ...windows(),
  server: {
    host: '127.0.0.1',
    proxy: {
      '/channel': {
        target: `http://127.0.0.1:${port}`,
        ws: true,
        changeOrigin: true,
        configure: (proxy) => {
          proxy.on('proxyReqWs', (request) => {
            request.setHeader('origin', `http://127.0.0.1:${port}`);
            request.setHeader('cookie', cookie);
          });
        },
      },
    },
  },
});
await server.listen();
console.log(server.resolvedUrls?.local[0]);
