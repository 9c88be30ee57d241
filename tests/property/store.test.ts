import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStore, openStore } from '../../electron/host/store/store.ts';
import { FOLDER, optionsOn, stateAfter } from '../durability/sweep.ts';
import { type Loss, losses, RecordingFs } from '../support/recordingFs.ts';
import { entriesOf, freshState } from '../unit/store/entries.ts';

type Step =
  | { do: 'append'; count: number; together: boolean }
  | { do: 'snapshot' }
  | { do: 'reopen' }
  | { do: 'kill' }
  | { do: 'powerCut'; loss: Loss; underWay: number }
  | { do: 'fullDisk'; after: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('append'),
      count: fc.integer({ min: 1, max: 4 }),
      together: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('snapshot') }) },
  fc.record({ do: fc.constant('reopen') }),
  fc.record({ do: fc.constant('kill') }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('powerCut'),
      loss: fc.constantFrom(...losses),
      underWay: fc.nat({ max: 3 }),
    }),
  },
  fc.record({ do: fc.constant('fullDisk'), after: fc.nat({ max: 12 }) }),
) as fc.Arbitrary<Step>;

test('whatever happens, what was acknowledged is there, once, and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      let fs = new RecordingFs();
      await fs.makeFolder('/casa');
      await fs.syncFolder('/');
      let opened = await createStore(FOLDER, { state: freshState() }, optionsOn(fs));
      let seq = 0;
      const open = async (disk: RecordingFs) => {
        fs = disk;
        opened = await openStore(FOLDER, optionsOn(fs));
        expect(opened.store.readOnly).toBeNull();
        expect(opened.seq).toBeGreaterThanOrEqual(seq);
        seq = opened.seq;
        expect(opened.entries).toEqual(entriesOf(1, seq));
        expect(opened.state).toEqual(stateAfter(seq));
      };
      for (const one of steps) {
        if (one.do === 'append') {
          const entries = entriesOf(seq + 1, seq + one.count);
          if (one.together) await opened.store.append(entries);
          else await Promise.all(entries.map((entry) => opened.store.append([entry])));
          seq += one.count;
        } else if (one.do === 'snapshot') await opened.store.snapshot(seq, stateAfter(seq));
        else if (one.do === 'reopen') {
          await opened.store.close();
          await open(fs);
        } else if (one.do === 'kill') await open(fs.afterKill());
        else if (one.do === 'powerCut') {
          if (one.underWay > 0) {
            // Written by the system but acknowledged to nobody: it may be there afterwards or not.
            fs.ignores = ({ kind }) => kind === 'datasync';
            await opened.store.append(entriesOf(seq + 1, seq + one.underWay));
          }
          await open(fs.crashed(fs.operations.length, one.loss));
        } else {
          let left = one.after;
          fs.failAt = () => (left-- > 0 ? null : 'ENOSPC');
          const appended = await opened.store.append(entriesOf(seq + 1, seq + 1)).then(
            () => 1,
            () => 0,
          );
          seq += appended;
          await opened.store.snapshot(seq, stateAfter(seq)).catch(() => undefined);
          fs.failAt = () => null;
        }
      }
      await opened.store.close();
      await open(fs.crashed(fs.operations.length, { names: 'lost', content: 'lost' }));
    }),
    { numRuns: 150 },
  );
});
