import { parentPort } from 'node:worker_threads';
import { BadReview } from './badReview.ts';
import { readReview } from './read/read.ts';
import type { ReadingOutcome } from './readAside.ts';
import { reading } from './words.ts';

// One file after another, so that the second finds the code of the first one warm; its owner ends it at any moment.
function outcome(bytes: Uint8Array): ReadingOutcome {
  try {
    return { reading: readReview(Buffer.from(bytes), reading) };
  } catch (error) {
    if (error instanceof BadReview) return { fault: error.code, detail: error.place.detail };
    throw error;
  }
}

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(outcome(bytes)));
