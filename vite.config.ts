import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The windows. The Node side and the preload are built by tools/build.mjs.
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react()],
  // The server that sends the page (app:// handler or Fastify) puts a fresh nonce here for every response.
  html: { cspNonce: '__NONCE__' },
  server: { host: '127.0.0.1' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // What each window loads: a second laptop in the room gets the files of its own window only.
    manifest: 'manifest.json',
    target: 'es2023',
    // An inlined asset would be a data: address, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    // One sheet, there before the first frame: a window is never without a screen because a style came late or not at all.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
});
