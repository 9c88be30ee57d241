import { app, protocol } from 'electron';

// A thin entry: schemes must be registered before ready, so nothing slow is imported here. No top-level await of
// app.whenReady(): Electron waits for this module before it is ready, and would wait for ever.

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

// Where window bounds and settings are kept; a test or a portable copy gives its own folder.
if (process.env.CABILDO_SETTINGS) app.setPath('userData', process.env.CABILDO_SETTINGS);

// macOS hands over files by event, possibly before anything is ready to take them.
const waiting: string[] = [];
const keep = (event: { preventDefault(): void }, path: string) => {
  event.preventDefault();
  waiting.push(path);
};
app.on('open-file', keep);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(async () => {
    const { boot } = await import('./boot.ts');
    await boot(waiting);
  });
} else app.quit();
