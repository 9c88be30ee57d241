import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lock as acquire } from 'proper-lockfile';
import type { HeldLock, LockAnswer, LockHolder } from './fileSystem.ts';
import { systemCode } from './storeError.ts';

/** The lock itself is a folder that proper-lockfile keeps fresh; who holds it stands in a file beside it. */
const LOCK = 'lock';
const HOLDER = 'lock.json';
const GUARD = 'lock.guard';

interface Holder extends LockHolder {
  host: string;
  pid: number;
}

/**
 * Takes the lock of a project folder, or says who has it.
 *
 * proper-lockfile calls a lock stale after 10 s without a sign of life; after a crash the same person on the same
 * machine should not wait for that, so a lock whose process is dead is taken over at once. Everybody takes the
 * lock under a short guard lock: otherwise two takers of one dead lock could each remove the other's.
 */
export async function lockFolder(folder: string, holder: LockHolder): Promise<LockAnswer> {
  return guarded(folder, async () => {
    const held = await tryLock(folder);
    if (held) return await signed(folder, held, holder);
    const by = await readHolder(folder);
    if (by && isDead(by)) {
      await rmdir(join(folder, LOCK)).catch(() => undefined);
      const taken = await tryLock(folder);
      if (taken) return await signed(folder, taken, holder);
    }
    return { held: null, by: by ? { owner: by.owner, since: by.since } : {} };
  });
}

/** Does `task` while nobody else takes or gives back the lock. */
async function guarded<T>(folder: string, task: () => Promise<T>): Promise<T> {
  const releaseGuard = await takeGuard(folder);
  try {
    return await task();
  } finally {
    // A guard that was lost meanwhile (a very slow disk) has nothing left to release.
    await releaseGuard().catch(() => undefined);
  }
}

/** Waits for whoever has the guard: milliseconds, or the 2 s after which a dead one's is stale. */
async function takeGuard(folder: string): Promise<() => Promise<void>> {
  for (let tries = 1; ; tries++) {
    try {
      return await acquire(join(folder, GUARD), {
        realpath: false,
        lockfilePath: join(folder, GUARD),
        stale: 2_000,
        onCompromised: () => undefined,
      });
    } catch (error) {
      // Not the library's own retries: they also wait for a folder that is gone or a disk that is read-only.
      if (systemCode(error) !== 'ELOCKED' || tries === 60) throw error;
      await wait(Math.min(150, 10 * tries));
    }
  }
}

async function tryLock(folder: string): Promise<HeldLock | null> {
  let lost = false;
  try {
    const release = await acquire(join(folder, LOCK), {
      realpath: false,
      lockfilePath: join(folder, LOCK),
      // The library's default throws from a timer, which would end the process.
      onCompromised: () => {
        lost = true;
      },
    });
    return {
      get lost() {
        return lost;
      },
      release: async () => {
        if (lost) return;
        lost = true;
        // First the lock, then its name: a process that dies between the two leaves nothing locked.
        const giveBack = async () => {
          await release();
          await rm(join(folder, HOLDER), { force: true });
        };
        await guarded(folder, giveBack).catch(() => release().catch(() => undefined));
      },
    };
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') return null;
    throw error;
  }
}

async function signed(folder: string, held: HeldLock, holder: LockHolder): Promise<LockAnswer> {
  const content: Holder = { ...holder, host: hostname(), pid: process.pid };
  // On a full disk the lock still holds; the second opener is then told less.
  await writeFile(join(folder, HOLDER), JSON.stringify(content)).catch(() => undefined);
  return { held };
}

async function readHolder(folder: string): Promise<Holder | null> {
  try {
    const found: unknown = JSON.parse(await readFile(join(folder, HOLDER), 'utf8'));
    if (typeof found !== 'object' || found === null) return null;
    const { owner, since, host, pid } = found as Partial<Holder>;
    if (typeof owner !== 'string' || typeof since !== 'string') return null;
    if (typeof host !== 'string' || typeof pid !== 'number') return null;
    return { owner, since, host, pid };
  } catch {
    return null;
  }
}

function isDead(holder: Holder): boolean {
  if (holder.host !== hostname() || !Number.isInteger(holder.pid) || holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}
