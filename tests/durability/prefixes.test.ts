import { expect, test } from 'vitest';
import { type Operation, RecordingFs } from '../support/recordingFs.ts';
import { sweep, workload } from './sweep.ts';

test('every crash, with every loss, opens with every acknowledged entry, once', async () => {
  const fs = new RecordingFs();
  await workload(fs);
  const { crashes, wrong } = await sweep(fs);
  expect(wrong).toEqual([]);
  expect(crashes).toBeGreaterThan(700);
});

test('no acknowledgement comes before the sync of its bytes and of its file’s name', async () => {
  const fs = new RecordingFs();
  await workload(fs);
  let unsynced = new Set<Operation>();
  const journals = new Set<number>();
  for (const operation of fs.operations) {
    if (operation.kind === 'create' && operation.path.includes('/journal-')) journals.add(operation.node.id);
    if ('path' in operation && operation.kind !== 'syncFolder' && operation.path.includes('/journal-')) {
      unsynced.add(operation);
    }
    if (operation.kind === 'append' && journals.has(operation.node.id)) unsynced.add(operation);
    if (operation.kind === 'datasync') {
      unsynced = new Set([...unsynced].filter((one) => one.kind !== 'append' || one.node !== operation.node));
    }
    if (operation.kind === 'syncFolder')
      unsynced = new Set([...unsynced].filter((one) => one.kind === 'append'));
    if (operation.kind === 'mark') expect([operation.label, [...unsynced]]).toEqual([operation.label, []]);
  }
  expect(journals.size).toBe(3);
});

const isJournal = (fs: RecordingFs, operation: Operation) =>
  'node' in operation &&
  fs.operations.some(
    (one) => one.kind === 'create' && one.node === operation.node && one.path.includes('/journal-'),
  );

test.each<[string, (fs: RecordingFs) => (operation: Operation) => boolean]>([
  [
    'the datasync of the journal',
    (fs) => (operation) => operation.kind === 'datasync' && isJournal(fs, operation),
  ],
  [
    'the datasync of a snapshot',
    (fs) => (operation) => operation.kind === 'datasync' && !isJournal(fs, operation),
  ],
  [
    'the sync of the project folder',
    () => (operation) => operation.kind === 'syncFolder' && operation.path !== '/',
  ],
])('the proof notices when %s is dropped', async (_, ignores) => {
  const fs = new RecordingFs();
  fs.ignores = ignores(fs);
  await workload(fs);
  const { wrong } = await sweep(fs);
  expect(wrong.length).toBeGreaterThan(0);
});
