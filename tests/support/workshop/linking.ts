import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import type { Change, Entry } from '../../../shared/changes/change.ts';
import { machineName } from './phones.ts';

/** Every file under a folder, read as text. */
export function filesIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      found.set(path.slice(folder.length + 1), readFileSync(path, 'utf8'));
    }
  return found;
}

/** The entries of a project's journal, in order, once each. */
function journalIn(files: ReadonlyMap<string, string>): Entry[] {
  const entries = new Map<number, Entry>();
  for (const [name, text] of files)
    if (/(^|\/)journal-\d+\.jsonl$/.test(name))
      for (const line of text.split('\n').filter((each) => each !== '')) {
        const entry = JSON.parse(line) as Entry;
        if (typeof entry.seq === 'number') entries.set(entry.seq, entry);
      }
  return [...entries.values()].toSorted((a, b) => a.seq - b.seq);
}

const isAnonymous = (change: Change): boolean =>
  change.kind === 'add' &&
  ((change.in === 'contribution' && (change.after.author as { kind: string }).kind === 'anonymous') ||
    (change.in === 'ballot' && change.after.person === null));

/** All that could tie one line to another: ids and moments. */
const marksIn = (part: unknown): Set<string> =>
  new Set(JSON.stringify(part).match(/\b[0-9a-z]{20}\b|\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? []);

/**
 * Tries to find who is behind an anonymous contribution or ballot, with all that lies on the disk and the attendance list
 * in hand: fails where any line about one leads to a person, a device, a connection or a moment.
 * @param unknown what only the room knows: tickets, and names that signed nothing
 * @param counts how many anonymous contributions and ballots there must be to look for
 */
export function expectUnlinkable(
  folder: string,
  unknown: readonly string[],
  counts: { contributions: number; ballots: number },
): void {
  // The settings and whatever else the host writes lie beside the project.
  const files = filesIn(dirname(folder));
  for (const [name, text] of files)
    for (const secret of [...unknown, '127.0.0.1', machineName, 'Mozilla'])
      expect(text.includes(secret), `${name} says ${secret}`).toBe(false);

  const entries = journalIn(files);
  const anonymous = entries.filter(({ changes }) => changes.some(isAnonymous));
  const others = entries.filter((entry) => !anonymous.includes(entry));
  const made = (collection: string) =>
    anonymous.filter(({ changes }) => changes.some((each) => each.in === collection && each.kind === 'add'));
  expect(made('contribution')).toHaveLength(counts.contributions);
  expect(made('ballot')).toHaveLength(counts.ballots);

  // What they may share with other lines is what everybody did: the workshop, its item, the round, the vote.
  const common = new Set<string>();
  for (const { changes } of entries)
    for (const change of changes)
      if (['workshop', 'agendaItem', 'technique', 'poll', 'cell', 'stage', 'dimension'].includes(change.in)) {
        common.add(change.id);
        if (change.kind === 'add' && change.in === 'cell')
          for (const mark of marksIn(change.after)) common.add(mark);
      }
  const starts = new Set(
    entries.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.in === 'agendaItem' && change.kind === 'update' ? [String(change.after.started)] : [],
      ),
    ),
  );
  for (const entry of anonymous) {
    const { seq, actor, at, command, changes } = entry;
    expect(actor, `entry ${seq}`).toBe('sala');
    expect(Object.keys(command).toSorted(), `entry ${seq}`).toEqual(['id', 'made', 'name']);
    expect(starts.has(at), `entry ${seq} is of ${at}`).toBe(true);
    // Its own record may be named by what staff did with it later; everything else must lead nowhere.
    const own = new Set([command.id, ...(command.made ?? [])]);
    for (const mark of marksIn([command, changes]))
      if (!own.has(mark) && !common.has(mark)) expect(starts.has(mark), `entry ${seq}: ${mark}`).toBe(true);
    // A window, a phone or a room that did something by name has no part in it.
    for (const other of others) {
      const [, who = ''] = other.actor.split(':');
      expect(who === '' || !JSON.stringify(entry).includes(who), `${seq} and ${other.seq}`).toBe(true);
      expect(other.command.id).not.toBe(command.id);
    }
  }
}
