import type { Handler } from './handler.ts';

/** Making documents, and looking for names in what a public edition would print. */
export const documentRequests: Record<string, Handler> = {};
