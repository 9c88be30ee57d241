import { projectOf } from '../../model/state.ts';
import type { VersionInput } from '../context.ts';
import { type Chapter, chaptersOf } from '../proposal/grid.ts';
import { type Texts, textsOf } from '../texts.ts';

/** What every sheet is written with. */
export interface ModelWriter extends VersionInput {
  chapters: readonly Chapter[];
  project: ReturnType<typeof projectOf>;
  hasComponents: boolean;
  /** A text of the model's own part of the catalogue. */
  say: Texts;
}

export function modelWriter(input: VersionInput): ModelWriter {
  const chapters = chaptersOf(input.state);
  return {
    ...input,
    chapters,
    project: projectOf(input.state),
    hasComponents: chapters.some(({ rows }) => rows.some(({ component }) => component !== null)),
    say: textsOf(input.t, 'modelDocument'),
  };
}
