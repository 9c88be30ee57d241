import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { protocol } from 'electron';
import { ATTACHMENTS, type FileAnswer } from '../../shared/contract/files.ts';
import { NONCE_MARK, policyHeader } from '../../shared/contract/security.ts';
import { language, texts } from './texts.ts';
import { ORIGIN, RECOVERY } from './window.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Whether a page is ours: its exact origin, not something that begins like it. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  nonce = 'none',
  status = 200,
): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': policyHeader(nonce),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(body, { status, headers });
}

function html(page: string): Response {
  const nonce = randomBytes(18).toString('base64');
  return answer(page.replaceAll(NONCE_MARK, nonce), 'text/html; charset=utf-8', nonce);
}

/** The page of last resort: no script, nothing that could fail again. */
function recoveryPage(): string {
  const { recovery } = texts();
  return `<!doctype html><html lang="${language()}"><meta charset="utf-8"><title>Cabildo</title><style nonce="${NONCE_MARK}">
body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 2em;color:#1d2433}
a{display:inline-block;padding:.6em 1.2em;background:#1f4d8f;color:#fff;border-radius:6px;text-decoration:none}
</style><main><h1>${recovery.title}</h1><p>${recovery.body}</p><p><a href="/">${recovery.again}</a></p></main></html>`;
}

/**
 * Answers app:// with the built windows: only files inside that folder, pages with a fresh nonce.
 * @param folder absolute path of the built renderer
 * @param attachment what stands at a path under /attachments/
 */
export function servePages(folder: string, attachment: (path: string) => Promise<FileAnswer>): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.url === RECOVERY) return html(recoveryPage());
    if (host === 'cabildo' && pathname.startsWith(ATTACHMENTS)) {
      const { status, headers, body } = await attachment(pathname);
      return new Response(body, { status, headers });
    }
    // Not decoded: the build's file names need no escaping, and an escaped `..` stays a name.
    const file = resolve(folder, `.${pathname === '/' ? '/index.html' : pathname}`);
    const inside = host === 'cabildo' && file.startsWith(folder + sep);
    const bytes = inside ? await readFile(file).catch(() => undefined) : undefined;
    if (!bytes) return answer('', 'text/plain', 'none', 404);
    if (extname(file) === '.html') return html(bytes.toString('utf8'));
    return answer(new Uint8Array(bytes), TYPES[extname(file)] ?? 'application/octet-stream');
  });
}
