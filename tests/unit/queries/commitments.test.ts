import { expect, test } from 'vitest';
import { commitmentsOf } from '../../../shared/queries/commitments.ts';
import { modelBench } from '../../support/authority.ts';

test('commitments of every workshop: late ones are named, months count when they are over, what is done comes last', async () => {
  const made = await modelBench();
  const [one, two] = [
    await made.done('workshop.add', { kind: 'schema', title: 'Uno' }),
    await made.done('workshop.add', { kind: 'schema', title: 'Dos' }),
  ];
  const add = (workshop: string, text: string, due: string | null) =>
    made.done('record.add', { workshop, kind: 'commitment', text, responsible: 'Equipo', due });
  await add(one, 'Sin plazo', null);
  const done = await add(one, 'Hecho', '2026-01-01');
  await add(two, 'Del mes', '2026-08');
  await add(two, 'De ayer', '2026-08-14');
  await add(two, 'De hoy', '2026-08-15');
  await made.done('record.add', { workshop: one, kind: 'agreement', text: 'Otra cosa' });
  await made.done('record.update', { id: done, set: { state: 'done' } });
  const told = (today: string) =>
    commitmentsOf(made.state(), today).map(
      ({ record, workshop, overdue }) => `${workshop.code} ${record.text}${overdue ? ' !' : ''}`,
    );
  expect(told('2026-08-15')).toEqual([
    'TS-2 De ayer !',
    'TS-2 De hoy',
    'TS-2 Del mes',
    'TS-1 Sin plazo',
    'TS-1 Hecho',
  ]);
  expect(told('2026-09-01').filter((line) => line.endsWith('!'))).toHaveLength(3);
});
