import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import type { DocumentContext } from '../context.ts';
import { type Chapter, chaptersOf } from '../proposal/grid.ts';

export interface ModelInput extends DocumentContext {
  /** The projected project: what is not to be printed is no longer in it. */
  state: State;
  /** The frozen version that `state` is the content of; absent for a draft of this moment. */
  version?: Version;
}

/** What every sheet is written with. */
export interface ModelWriter extends ModelInput {
  chapters: readonly Chapter[];
  project: ReturnType<typeof projectOf>;
  hasComponents: boolean;
  /** A text of the model's own part of the catalogue. */
  say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
}

export function modelWriter(input: ModelInput): ModelWriter {
  const chapters = chaptersOf(input.state);
  return {
    ...input,
    chapters,
    project: projectOf(input.state),
    hasComponents: chapters.some(({ rows }) => rows.some(({ component }) => component !== null)),
    say: (key, params) => input.t(`modelDocument.${key}`, params),
  };
}
