import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import type { FileAnswer } from '../../shared/contract/files.ts';
import { policyHeader } from '../../shared/contract/security.ts';
import { language, texts } from './texts.ts';
import { ORIGIN, RECOVERY } from './window.ts';

/** Whether a page is ours: its exact origin, not something that begins like it. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/** The page of last resort: no script, nothing that could fail again. */
function recoveryPage(): Response {
  const { recovery } = texts();
  const nonce = randomBytes(18).toString('base64');
  const page = `<!doctype html><html lang="${language()}"><meta charset="utf-8"><title>Cabildo</title><style nonce="${nonce}">
body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 2em;color:#1d2433}
a{display:inline-block;padding:.6em 1.2em;background:#1f4d8f;color:#fff;border-radius:6px;text-decoration:none}
</style><main><h1>${recovery.title}</h1><p>${recovery.body}</p><p><a href="/">${recovery.again}</a></p></main></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyHeader(nonce),
  };
  return new Response(page, { headers });
}

/** Answers app:// with what the host has at a path; of another name than ours, with nothing. */
export function servePages(at: (path: string) => Promise<FileAnswer>): void {
  protocol.handle('app', async ({ url }) => {
    if (url === RECOVERY) return recoveryPage();
    const { host, pathname } = new URL(url);
    const { status, headers, body } = await at(host === 'cabildo' ? pathname : '');
    return new Response(body, { status, headers });
  });
}
