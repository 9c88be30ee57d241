import { expect, test } from 'vitest';
import { i18n } from '../../../renderer/client/i18n.ts';
import {
  chainOf,
  mostSteps,
  type Setup,
  type Technique,
  techniques,
} from '../../../renderer/windows/facilitator/screens/workshops/run/techniques.ts';
import { TimerStep } from '../../../shared/model/clock.ts';

const { t } = i18n;
const named = (id: Technique['id']): Technique => {
  const found = techniques.find((technique) => technique.id === id);
  if (!found) throw new Error(id);
  return found;
};
const made = (id: Technique['id'], part: Partial<Setup> = {}) =>
  chainOf(t, named(id), { ...named(id).setup(t), ...part });

test('every technique starts as it is offered, with steps that the timer takes', () => {
  for (const { id } of techniques) {
    const chain = made(id);
    expect(chain.fault).toBeNull();
    if (chain.fault === null) for (const step of chain.steps) expect(TimerStep.parse(step)).toEqual(step);
  }
  expect(made('oneTwoFourAll')).toMatchObject({
    steps: [60, 120, 240, 300].map((seconds) => ({ seconds })),
    tables: null,
  });
});

test('a world café is rounds between tables, each of the same minutes', () => {
  expect(made('worldCafe', { rounds: '2', tables: '6', minutes: '20' })).toEqual({
    fault: null,
    steps: [
      { label: 'Ronda 1', seconds: 1_200 },
      { label: 'Ronda 2', seconds: 1_200 },
    ],
    tables: 6,
  });
  for (const [part, fault] of [
    [{ rounds: '0' }, 'rounds'],
    [{ rounds: String(mostSteps + 1) }, 'rounds'],
    [{ tables: '51' }, 'tables'],
    [{ tables: '' }, 'tables'],
    [{ minutes: '181' }, 'minutes'],
  ] as const)
    expect(made('worldCafe', part)).toEqual({ fault });
});

test('minutes are whole numbers from 1 to 180, and a step without a name gets its number', () => {
  for (const minutes of ['', '0', '181', '1.5', '-3', '1e2', 'diez'])
    expect(made('countdown', { minutes })).toEqual({ fault: 'minutes' });
  expect(made('countdown', { minutes: ' 180 ' })).toMatchObject({ steps: [{ label: '', seconds: 10_800 }] });
  const steps = [
    { label: ' Leer ', minutes: '3' },
    { label: '', minutes: '4' },
  ];
  expect(made('custom', { steps })).toMatchObject({ steps: [{ label: 'Leer' }, { label: 'Paso 2' }] });
  expect(made('custom', { steps: [] })).toEqual({ fault: 'minutes' });
});
