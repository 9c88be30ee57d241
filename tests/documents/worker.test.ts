import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocument } from '../../electron/host/documents/job.ts';
import { prepareDocument } from '../../electron/host/documents/prepare.ts';
import { openDocx } from '../support/docx.ts';
import { fonts, proposalOf } from '../support/proposal.ts';
import { sampleState } from '../support/sampleState.ts';

// The worker as it is built for the application, in a folder of its own: inside the tree, where resvg's native module is found.
const folder = resolve('.cache', `worker-test-${process.pid}`);
const workerFile = join(folder, 'worker.js');

describe('the document worker', () => {
  const { model } = prepareDocument(proposalOf(sampleState()));
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          external: ['@resvg/resvg-js'],
          input: { worker: 'electron/host/documents/worker.ts' },
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the file while this thread goes on, and says how far it is', async () => {
    const steps: number[] = [];
    let turns = 0;
    const counter = setInterval(() => {
      turns += 1;
    }, 5);
    const rendered = await renderDocument(model, {
      workerFile,
      fontFiles: fonts,
      onProgress: (done) => steps.push(done),
    });
    clearInterval(counter);
    expect(openDocx(rendered.bytes).properties.CabildoDocumento).toBe('CAB-PM-002');
    expect(rendered.pages).toBeGreaterThan(20);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.length).toBeGreaterThanOrEqual(3);
    // Rendering takes hundreds of milliseconds; a blocked thread would have had no turn at all.
    expect(turns).toBeGreaterThan(10);
  }, 60_000);

  it('serves again, and after a document that fails a new one does', async () => {
    const options = { workerFile, fontFiles: fonts };
    await expect(renderDocument(model, { workerFile, fontFiles: [] })).rejects.toThrow('was not made');
    const [one, other] = await Promise.all([renderDocument(model, options), renderDocument(model, options)]);
    expect(one.pages).toBe(other.pages);
    expect((await renderDocument(model, options)).pages).toBe(one.pages);
  }, 120_000);

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelado');
    const job = renderDocument(model, {
      workerFile,
      fontFiles: fonts,
      signal: cancel.signal,
      onProgress: () => cancel.abort(reason),
    });
    await expect(job).rejects.toBe(reason);
    await expect(renderDocument(model, { workerFile, fontFiles: fonts, signal: cancel.signal })).rejects.toBe(
      reason,
    );
  }, 60_000);

  it('says what went wrong', async () => {
    await expect(renderDocument(model, { workerFile, fontFiles: [] })).rejects.toThrow('font files');
    await expect(
      renderDocument(model, { workerFile: join(folder, 'nowhere.js'), fontFiles: fonts }),
    ).rejects.toThrow();
  }, 60_000);
});
