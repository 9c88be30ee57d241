/** What the built page carries where the server that sends it must put a fresh nonce. */
export const NONCE_MARK = '__NONCE__';

/**
 * The directives of the content security policy, the same for the app:// page and for the one served to a browser: nothing
 * but our own files; inline style elements only with this response's nonce; no inline script at all.
 * @param nonce unguessable, made anew for every response
 */
export function policyDirectives(nonce: string): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  };
}

/** The same as the value of a `Content-Security-Policy` header. */
export function policyHeader(nonce: string): string {
  return policyValue(policyDirectives(nonce));
}

/** Directives as the value of that header. */
export function policyValue(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
