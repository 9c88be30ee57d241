import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { app, session } from 'electron';
import { isOurs } from './page.ts';

/** Closes every way out of the windows. Nothing of what is refused is recorded. */
export function guard(): void {
  const { webRequest } = session.defaultSession;
  webRequest.onBeforeRequest((details, callback) => callback({ cancel: !staysInside(details.url) }));
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** blob: and data: are made by the page itself, devtools: by the developer's tools; none of them leaves the machine. */
function staysInside(url: string): boolean {
  return isOurs(url) || /^(blob|data|devtools):/.test(url);
}

function guardContents(contents: WebContents): void {
  // Reloading and the way back from the recovery page stay possible; any other address does not.
  contents.on('will-navigate', (event) => {
    const { pathname } = URL.canParse(event.url) ? new URL(event.url) : { pathname: '' };
    if (!isOurs(event.url) || (pathname !== '/' && pathname !== '/index.html')) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Whether a message comes from the top frame of one of our pages in one of our windows. Anything else gets no answer.
 * @param known the windows that this process made
 */
export function isTrusted(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  known: (contents: WebContents) => boolean,
): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url) && known(event.sender);
}
