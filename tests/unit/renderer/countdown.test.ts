import { expect, test } from 'vitest';
import { countdownText } from '../../../renderer/ui/countdown.ts';

test('a countdown is printed by the second, and past its end counts up', () => {
  const printed = [2_700_000, 760_000, 6_001, 6_000, 1, 0, -1, -999, -1_000, -80_000, 10_800_000];
  expect(printed.map(countdownText)).toEqual([
    '45:00',
    '12:40',
    '0:07',
    '0:06',
    '0:01',
    '0:00',
    '+0:00',
    '+0:00',
    '+0:01',
    '+1:20',
    '180:00',
  ]);
});
