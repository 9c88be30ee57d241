import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readAside } from '../review/readAside.ts';
import { receiveReview } from '../review/receive.ts';
import { readFrozen } from '../store/frozen.ts';
import { handler, opened } from './handler.ts';
import { endUpload, named } from './uploads.ts';

/** Returned documents, for a look before anything is taken: nothing here changes the project. */
export const reviewRequests = {
  /**
   * Reads the document that was sent as `file.begin` with kind `review`, and keeps it. Gives what `review.import` takes, the hash
   * with it, and what somebody should know before.
   */
  'review.read': handler(z.strictObject({}), async (host, _args, _options, client) => {
    const session = opened(host);
    const { name, bytes } = endUpload(client, 'review');
    const { payload, notices } = await named(name, () =>
      receiveReview(
        name,
        bytes,
        session.state,
        (hash) => readFrozen(session.store, hash).catch(() => null),
        (given) => readAside(given, join(dirname(host.options.workerFile), 'reviewWorker.js')),
      ),
    );
    return { payload: { ...payload, hash: await session.shelf.keepReturned(bytes) }, notices };
  }),
};
