import { expect, it } from 'vitest';
import { Invitations } from '../../../electron/host/room/invitations.ts';

it('an invitation is good for a quarter of an hour, and then says so', () => {
  let clock = 0;
  const invitations = new Invitations(() => clock);
  const first = invitations.invite('viewer');
  clock += 15 * 60_000 - 1;
  const second = invitations.invite('secretary');
  expect(invitations.invitations()).toEqual([first, second]);
  clock += 1;
  expect(invitations.invitations()).toEqual([second]);
  expect(invitations.redeem(first?.code ?? '', 'a')).toEqual({ kind: 'refused', code: 'expired' });
  const joined = invitations.redeem(second?.code ?? '', 'a');
  expect(joined).toMatchObject({ kind: 'in', ticket: { role: 'secretary' } });
  if (joined.kind === 'in') expect(invitations.find(joined.secret)).toMatchObject({ id: second?.id });
  // What is kept of a ticket does not open it.
  expect(JSON.stringify([...invitations.tickets()])).not.toMatch(/secret"|digest/);
});

it('guessing has to wait, from one address and not from another', () => {
  let clock = 0;
  const invitations = new Invitations(() => clock);
  const code = invitations.invite('secretary')?.code ?? '';
  for (let guess = 0; guess < 8; guess++)
    expect(invitations.redeem(`AAAAAAA${guess}`, 'a')).toMatchObject({ code: 'wrongCode' });
  expect(invitations.redeem(code, 'a')).toMatchObject({ code: 'tooMany' });
  expect(invitations.redeem('', 'b')).toMatchObject({ code: 'wrongCode' });
  clock += 60_001;
  expect(invitations.redeem(` ${code.toLowerCase()} `, 'a')).toMatchObject({ kind: 'in' });
  expect(invitations.redeem(code, 'a')).toMatchObject({ code: 'used' });
});

it('there are never more than twenty, invited and in', () => {
  const invitations = new Invitations(() => 0);
  const all = Array.from({ length: 20 }, () => invitations.invite('viewer'));
  expect(new Set(all.map((each) => each?.code)).size).toBe(20);
  invitations.redeem(all[0]?.code ?? '', 'a');
  expect(invitations.invite('viewer')).toBeUndefined();
  expect(invitations.revoke(all[0]?.id ?? '')).toBe(true);
  expect(invitations.revoke(all[0]?.id ?? '')).toBe(false);
  expect(invitations.invite('viewer')).toBeDefined();
});
