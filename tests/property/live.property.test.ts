import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../shared/changes/apply.ts';
import { type Change, diff } from '../../shared/changes/change.ts';
import { type Collection, collections, type State } from '../../shared/model/state.ts';
import { isHidden } from '../../shared/projection/live.ts';
import { projectChanges, projectState } from '../../shared/projection/project.ts';
import { bench, idOf } from '../support/authority.ts';

const scale = { kind: 'steps', steps: ['Sí', 'No'], reason: 'may', goes: null };
const steps = fc.array(
  fc.constantFrom(
    'write',
    'vote',
    'tally',
    'openPoll',
    'closePoll',
    'openRound',
    'closeRound',
    'undo',
    'edit',
  ),
  { minLength: 1, maxLength: 25 },
);

describe('what hides until it is closed', () => {
  it('reaches no window before, and every window of the staff after', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (pressed) => {
        const { done, run, state } = bench();
        const workshop = await done('workshop.add', { kind: 'schema' });
        const audiences = ['internal', 'wall'] as const;
        const windows = new Map(audiences.map((audience) => [audience, projectState(state(), audience)]));
        for (const [at, step] of pressed.entries()) {
          const before = state();
          const last = (table: Record<string, { id: string }>) => Object.values(table).at(-1)?.id ?? '';
          const poll = last(before.poll);
          const technique = last(before.technique);
          if (step === 'openPoll') await run('poll.open', { workshop, wording: '¿?', scale });
          if (step === 'vote') await run('poll.vote', { poll, marks: [{ option: 0, value: at % 2 }] });
          if (step === 'tally') await run('poll.tally', { poll, option: 0, value: at % 2, count: at });
          if (step === 'closePoll') await run('poll.close', { id: poll });
          if (step === 'openRound')
            await run('technique.open', { workshop, name: 'Escritura', hidden: at % 3 > 0 });
          if (step === 'closeRound') await run('technique.close', { id: technique });
          if (step === 'write') await run('contribution.add', { workshop, technique, text: `Secreto ${at}` });
          if (step === 'edit') {
            const id = last(before.contribution);
            await run('contribution.update', { id, set: { text: `Secreto corregido ${at}` } });
          }
          if (step === 'undo') await run('history.undo', {}, { actor: idOf('ventana', 1) });
          const after = state();
          for (const audience of audiences) {
            const changes = projectChanges(before, after, changesBetween(before, after), audience);
            const seen = applyChanges(windows.get(audience) as State, changes);
            windows.set(audience, seen);
            expect(seen).toEqual(projectState(after, audience));
            for (const collection of ['contribution', 'ballot', 'tally'] as const)
              for (const id of Object.keys(seen[collection]))
                expect(isHidden(after, collection, id)).toBe(false);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

function changesBetween(before: State, after: State): Change[] {
  const touched: [Collection, string][] = [];
  for (const collection of collections)
    for (const id of new Set([...Object.keys(before[collection]), ...Object.keys(after[collection])]))
      touched.push([collection, id]);
  return diff(before, after, touched);
}
