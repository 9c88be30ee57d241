import { projectOf } from '../../model/state.ts';
import type { MinutesMaterial } from '../../queries/minutes.ts';
import type { SectorGroup, SectorKey } from '../../queries/sectors.ts';
import type { Block } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { capitalised } from '../parts/words.ts';
import { type Texts, textsOf } from '../texts.ts';

/** A change that a workshop made to one cell or tool, in words. */
export interface MatrixChange {
  code: string;
  before: string;
  after: string;
  /** Codes of what it comes from: contributions, agreements. */
  origins: readonly string[];
}

export interface MinutesInput extends ProjectInput {
  /** Id of the minutes. */
  minutes: string;
  /** What the workshop changed in the matrix; absent when that is not known. */
  matrixChanges?: readonly MatrixChange[];
  /** Hashes of the pictures to print, in their order; their bytes are at hand. */
  pictures?: ReadonlySet<string>;
  /** How many were there at each item, by its id, for an edition that has no hours; `null` where nobody wrote down any. */
  presence?: ReadonlyMap<string, number> | null;
}

/** What every part of the minutes is written with. */
export interface Writer extends MinutesInput {
  material: MinutesMaterial;
  /** A text of the minutes' own catalogue. */
  say: Texts;
  project: ReturnType<typeof projectOf>;
}

export function writerFor(input: MinutesInput, material: MinutesMaterial): Writer {
  return {
    ...input,
    material,
    project: projectOf(input.state),
    say: textsOf(input.t, 'minutesDocument'),
  };
}

/** A numbered heading of the first level for a section of the minutes. */
export function sectionHeading({ say }: Writer, key: string): Block {
  return { kind: 'heading', level: 1, text: say(`section.${key}`) };
}

/** "Municipios", or "Academia y ciudadanía" for sectors counted together; with a capital when it begins a line. */
export function sectorsText({ say, format }: Writer, sectors: readonly SectorKey[], capital = true): string {
  const text = format.list(sectors.map((sector) => say(`sector.${sector}`)));
  return capital ? capitalised(text) : text;
}

export function isMerged(groups: readonly SectorGroup[]): boolean {
  return groups.some(({ sectors }) => sectors.length > 1);
}
