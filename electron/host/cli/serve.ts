import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createHost } from '../host.ts';
import { serve } from '../serve.ts';
import { fill } from '../texts.ts';
import { phoneFolder, resourcesFolder, windowsFolder, workerFile } from './paths.ts';
import { language, out, Sentence, t } from './say.ts';

/** `cabildo serve [folder] [--port] [--open]`: the application in a browser of this machine, until it is told to stop. */
export async function serveCommand(
  folder: string | undefined,
  options: { port: string; open?: boolean; roomName?: string[] },
): Promise<undefined> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Sentence(fill(t().badPort, { port: options.port }), 2);
  const settingsFolder = process.env.CABILDO_SETTINGS ?? join(homedir(), '.config', 'cabildo');
  const host = await createHost({
    settingsFolder,
    resourcesFolder,
    workerFile,
    phoneFolder,
    windowsFolder,
    roomNames: options.roomName ?? [],
    language: language(),
  });
  if (folder !== undefined) await host.openProject(resolve(folder));
  const server = await serve(host, {
    port,
    folder: windowsFolder,
    language: language(),
    ...(options.open ? { open: true } : {}),
  });
  await out(process.stdout, `${fill(t().serving, { url: server.url })}\n`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  await host.flush();
  await host.close();
}
