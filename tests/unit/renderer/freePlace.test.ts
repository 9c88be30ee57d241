import { expect, test } from 'vitest';
import { freePlace } from '../../../renderer/ui/freePlace.ts';

const room = { left: 80, top: 56, width: 1360, height: 844 };
const toast = { width: 440, height: 52 };
const corner = { left: 984, top: 832 };

test('a toast lies at the lower right, and goes elsewhere for what it would cover', () => {
  expect(freePlace(toast, room, [])).toEqual(corner);
  // A button in that corner: the middle is as low.
  const save = { left: 1120, top: 850, width: 300, height: 36 };
  expect(freePlace(toast, room, [save])).toEqual({ left: 540, top: 832 });
  // A bar all along the foot: over it, at the right.
  const bar = { left: 96, top: 840, width: 1340, height: 40 };
  const over = freePlace(toast, room, [bar]);
  expect(over.left).toBe(984);
  expect(over.top + toast.height).toBeLessThanOrEqual(bar.top);
});

test('where everything is taken it covers as little as it can', () => {
  const all = { left: 0, top: 0, width: 1440, height: 900 };
  const twice = { left: 500, top: 0, width: 940, height: 900 };
  expect(freePlace(toast, room, [all, twice]).left).toBe(96);
});
