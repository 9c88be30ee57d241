import type { Window } from '../contract/window.ts';

/** Sends a file as a window does; the answer of the step that ends it. `size` is what is announced. */
export async function upload(
  window: Window,
  name: string,
  bytes: Buffer,
  kind: 'attachment' | 'logo' = 'attachment',
  size = bytes.length,
) {
  const begun = await window.request('file.begin', { name, size, kind });
  if (!begun.ok) return begun;
  const { part } = begun.value as { part: number };
  for (let at = 0; at < bytes.length; at += part) {
    const sent = await window.request('file.part', {
      data: bytes.subarray(at, at + part).toString('base64'),
    });
    if (!sent.ok) return sent;
  }
  return window.request(kind === 'logo' ? 'logo.end' : 'file.end');
}
