import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/app.ts';

/** A disk of 4 MB of its own, or why there is none. */
function smallDisk(): { folder: string } | { reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { reason: 'a small disk can be mounted only as root on Linux' };
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return { folder };
  } catch {
    rmSync(folder, { recursive: true });
    return { reason: 'this machine does not let a disk be mounted' };
  }
}

test('a full disk is said, the work waits, a copy can be saved, and with room all of it is written once', async ({
  openApp,
}) => {
  const disk = smallDisk();
  test.skip('reason' in disk, 'reason' in disk ? disk.reason : '');
  if ('reason' in disk) return;
  try {
    const { page, address } = await openApp({ home: true });
    // The home screen's own request, over a second channel: the project goes on the small disk.
    await page.evaluate(
      ({ folder, channel }) =>
        new Promise<void>((resolve, reject) => {
          const socket = new WebSocket(channel);
          const letters = (one: string) => one.repeat(20);
          socket.onopen = () => {
            socket.send(
              JSON.stringify({ type: 'hello', protocol: 1, role: 'facilitator', actor: letters('a') }),
            );
            const args = { folder, name: 'En disco chico', institution: 'Consejo', language: 'es-CL' };
            socket.send(JSON.stringify({ type: 'request', id: 'crear', name: 'project.create', args }));
          };
          socket.onerror = () => reject(new Error('socket'));
          socket.onmessage = ({ data }) => {
            const frame = JSON.parse(String(data)) as { type: string; ok?: boolean };
            if (frame.type !== 'response') return;
            socket.close();
            if (frame.ok) resolve();
            else reject(new Error(String(data)));
          };
        }),
      { folder: join(disk.folder, 'Proyecto'), channel: `${address.replace('http', 'ws')}channel` },
    );
    await page.goto(`${address}#/project?tab=references`);
    const add = page.getByRole('textbox', { name: 'Nueva referencia' });
    const references = page.getByRole('textbox', { name: 'Cita' });
    await add.fill('Antes');
    await add.press('Enter');
    await expect(references).toHaveCount(1);

    const filler = join(disk.folder, 'relleno');
    const { bavail, bsize } = statfsSync(disk.folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    expect(statfsSync(disk.folder).bavail).toBe(0);

    // Past what the journal's last block still takes.
    const long = (word: string) => `${word} ${'ñandú '.repeat(60)}`.trim();
    let typed = 1;
    const unsaved = page.getByRole('alert').filter({ hasText: 'Sin guardar: disco lleno' });
    while (!(await unsaved.isVisible()) && typed < 30) {
      await add.fill(long(`Referencia ${typed}`));
      await add.press('Enter');
      typed += 1;
      await expect(unsaved.or(references.nth(typed - 1))).toBeVisible();
    }
    await expect(unsaved).toBeVisible();
    const shown = await references.count();
    // What is on screen as part of the project is on disk; the rest waits and is not.
    expect(shown).toBeLessThan(typed);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      unsaved.getByRole('button', { name: 'Guardar copia en…' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    unlinkSync(filler);
    await expect(unsaved).toBeHidden();
    await expect(page.getByText(/Guardado a las/)).toBeVisible();
    await expect(references).toHaveCount(typed);
    const numbers = await references.evaluateAll((fields) =>
      fields.map((field) => /\d+/.exec((field as HTMLTextAreaElement).value)?.[0] ?? '0'),
    );
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: typed }, (_, index) => String(index)),
    );
    await page.reload();
    await expect(references).toHaveCount(typed);
  } finally {
    // Lazily: the host closes its journal only when the test is over.
    execFileSync('umount', ['--lazy', disk.folder]);
    rmSync(disk.folder, { recursive: true, force: true });
  }
});
