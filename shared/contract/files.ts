/** Below this path windows find the bytes of attachments. */
export const ATTACHMENTS = '/attachments/';

/** What stands there before the hash of the institution's logo; an attachment is asked for by its id. */
export const LOGO = 'logo-';

/** An answer to whoever serves the windows: the server in a browser, the app:// scheme on the desktop. */
export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}
