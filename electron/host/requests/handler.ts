import type { z } from 'zod';
import type { LocalHost } from '../host.ts';
import type { Client, RequestOptions } from '../session/client.ts';
import { RequestRefused } from '../session/client.ts';
import type { ProjectSession } from '../session/project.ts';

/** One thing that a window may ask for: the shape of its arguments, and what answers it. */
export interface Handler {
  args: z.ZodType;
  run(host: LocalHost, args: unknown, options: RequestOptions, client: Client): Promise<unknown>;
}

/** A handler whose `run` knows the type of its arguments. */
export function handler<S extends z.ZodType>(
  args: S,
  run: (host: LocalHost, args: z.output<S>, options: RequestOptions, client: Client) => Promise<unknown>,
): Handler {
  return { args, run: run as Handler['run'] };
}

/** The open project, or a refusal that says there is none. */
export function opened(host: LocalHost): ProjectSession {
  if (!host.project) throw new RequestRefused('noProject');
  return host.project;
}
