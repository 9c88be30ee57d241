import { type Sector, sectors } from '../model/people.ts';
import type { State } from '../model/state.ts';
import { mergeSmall } from './small.ts';

/** A sector, or `none` for people whose organisation is not known. */
export type SectorKey = Sector | 'none';

export const sectorKeys: readonly SectorKey[] = [...sectors, 'none'];

/** Sectors that are counted together, in the order of `sectorKeys`, and how many they are. */
export interface SectorGroup {
  sectors: SectorKey[];
  count: number;
}

/** Sectors with the small ones merged (`mergeSmall`); those with nobody are not in it. */
export function mergeSmallSectors(counts: Iterable<readonly [SectorKey, number]>): SectorGroup[] {
  return mergeSmall(counts, sectorKeys).map(({ keys, count }) => ({ sectors: keys, count }));
}

/** The sector of a person's organisation. */
export function sectorOfPerson(state: State, person: string | null): SectorKey {
  const organisation = person === null ? null : (state.person[person]?.organisation ?? null);
  return sectorOfOrganisation(state, organisation);
}

/** The sector of an organisation; `none` where there is none. */
export function sectorOfOrganisation(state: State, organisation: string | null): SectorKey {
  return organisation === null ? 'none' : (state.organisation[organisation]?.sector ?? 'none');
}

const mark = 'sector:';

/** A group of sectors as the name of an author: a key that a document turns into words with `sectorsOfName`. */
export function sectorGroupName(group: readonly SectorKey[]): string {
  return mark + group.join('+');
}

/** The sectors that such a name stands for; `null` for a name that people gave. */
export function sectorsOfName(name: string): SectorKey[] | null {
  if (!name.startsWith(mark)) return null;
  const keys = name.slice(mark.length).split('+');
  return keys.every((key) => (sectorKeys as readonly string[]).includes(key)) ? (keys as SectorKey[]) : null;
}
