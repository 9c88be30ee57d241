import type { LocalHost } from '../host.ts';
import type { Client, RequestOptions } from '../session/client.ts';
import { RequestRefused } from '../session/client.ts';
import { attachmentRequests } from './attachments.ts';
import { documentRequests } from './documents.ts';
import type { Handler } from './handler.ts';
import { historyRequests } from './history.ts';
import { homeRequests } from './home.ts';
import { importRequests } from './import.ts';
import { reviewRequests } from './review.ts';
import { roomRequests } from './room.ts';

const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ...homeRequests,
    ...historyRequests,
    ...documentRequests,
    ...importRequests,
    ...roomRequests,
    ...attachmentRequests,
    ...reviewRequests,
  }),
);

/** Answers a window's request. Throws a RequestRefused (or a StoreError) whose code has a sentence in the catalogues. */
export async function handle(
  host: LocalHost,
  client: Client,
  name: string,
  args: unknown,
  options: RequestOptions,
): Promise<unknown> {
  const handler = handlers.get(name);
  if (!handler) throw new RequestRefused('unknownRequest', { detail: { name: name.slice(0, 60) } });
  const parsed = handler.args.safeParse(args);
  if (!parsed.success)
    throw new RequestRefused('malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  return handler.run(host, parsed.data, options, client);
}
