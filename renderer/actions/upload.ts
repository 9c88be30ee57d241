import { request } from '../client/store.ts';
import { base64 } from './files.ts';

/**
 * Sends a file to the host in parts, and then asks for what is made of it.
 * @param last the request that closes it, whose answer this gives
 * @param say hears how much is there, 0 to 1
 * Throws a RequestFailed whose code has a sentence.
 */
export async function upload<T>(
  file: File,
  kind: 'attachment' | 'logo' | 'review',
  last: string,
  say: (done: number) => void,
): Promise<T> {
  say(0);
  const { part } = await request<{ part: number }>('file.begin', { name: file.name, size: file.size, kind });
  for (let at = 0; at < file.size; at += part) {
    await request('file.part', { data: await base64(file.slice(at, at + part)) });
    say(Math.min(1, (at + part) / file.size));
  }
  return request<T>(last);
}
