import { contextBridge, ipcRenderer } from 'electron';
import type { Shell, ShellEvent } from '../../shared/contract/shell.ts';

// The one wire between a window and the shell. Values only: no Electron object crosses the bridge.

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const handler = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(channel, handler);
  return () => {
    ipcRenderer.removeListener(channel, handler);
  };
}

let opened = false;

const wire: Shell = {
  post: (frame) => ipcRenderer.send('frame', frame),
  onFrame: (listener) => {
    const off = listen('frame', listener);
    // Only now: a frame sent before somebody listens would be lost.
    if (!opened) ipcRenderer.send('open');
    opened = true;
    return off;
  },
  shell: (request) => ipcRenderer.invoke('shell', request),
  onShell: (listener) => listen<ShellEvent>('shell', listener),
};

// Messages of one window arrive in order: with this answer, everything posted before it has arrived too.
ipcRenderer.on('drain', () => ipcRenderer.send('drained'));

contextBridge.exposeInMainWorld('cabildo', wire);
