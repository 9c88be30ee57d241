import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { FileAnswer } from '../../shared/contract/files.ts';
import { NONCE_MARK, policyHeader } from '../../shared/contract/security.ts';

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

/** A page under the policy of a nonce that is made for this answer. */
export function pageAnswer(html: string): FileAnswer {
  const nonce = randomBytes(18).toString('base64');
  return answer(Buffer.from(html.replaceAll(NONCE_MARK, nonce)), 'text/html; charset=utf-8', nonce);
}

/**
 * What stands at a path of the built windows: only files inside that folder; 404 for anything else.
 * @param folder the build
 * @param pathname as it came, not decoded: the build's file names need no escaping, and an escaped `..` stays a name
 */
export async function builtAnswer(folder: string, pathname: string): Promise<FileAnswer> {
  const root = resolve(folder);
  const file = resolve(root, `.${pathname === '/' ? '/index.html' : pathname}`);
  const bytes = file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!bytes) return answer(new Uint8Array(), 'text/plain', 'none', 404);
  if (extname(file) === '.html') return pageAnswer(bytes.toString('utf8'));
  return answer(new Uint8Array(bytes), TYPES[extname(file)] ?? 'application/octet-stream');
}

function answer(body: Uint8Array, type: string, nonce = 'none', status = 200): FileAnswer {
  const headers = {
    'content-type': type,
    'content-security-policy': policyHeader(nonce),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return { status, headers, body: new Uint8Array(body) };
}
