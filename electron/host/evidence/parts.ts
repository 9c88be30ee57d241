import type { State } from '../../../shared/model/state.ts';
import type { Wanted } from '../produce.ts';

/** What stands in the package: its folder, and the document that is made for it. */
export interface EvidencePart {
  folder: 'model' | 'minutes' | 'responses';
  wanted: Wanted;
}

/**
 * Every document of a project that may be published: of its last frozen version, or of the draft where none is frozen, with
 * what changed since the version before and the experiences behind it; each minutes; what became of contributions and observations; the commitment's report.
 */
export function evidenceParts(state: State, names: Wanted['names']): EvidencePart[] {
  const versions = Object.values(state.version).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const last = versions.at(-1);
  const common = { edition: 'public' as const, ...(names === undefined ? {} : { names }) };
  const ofVersion = { ...common, ...(last ? { version: last.id } : {}) };
  const minutes = Object.values(state.minutes).toSorted((a, b) => a.number - b.number);
  const part = (folder: EvidencePart['folder'], wanted: Wanted): EvidencePart => ({ folder, wanted });
  return [
    part('model', { ...ofVersion, kind: 'proposal' }),
    ...(versions.length > 1 ? [part('model', { ...ofVersion, kind: 'changes' })] : []),
    ...(Object.keys(state.experience).length > 0
      ? [part('model', { ...ofVersion, kind: 'experiences' })]
      : []),
    part('model', { ...ofVersion, kind: 'model', format: 'xlsx' }),
    part('model', { ...ofVersion, kind: 'model', format: 'csv' }),
    part('model', { ...ofVersion, kind: 'map', format: 'svg' }),
    part('model', { ...ofVersion, kind: 'map', format: 'png' }),
    ...minutes.map(({ workshop }) => part('minutes', { ...common, kind: 'minutes', workshop })),
    ...(Object.keys(state.contribution).length > 0
      ? [part('responses', { ...common, kind: 'responses' })]
      : []),
    ...(Object.keys(state.observation).length > 0 ? [part('responses', { ...common, kind: 'answers' })] : []),
    part('responses', { ...common, kind: 'compliance' }),
  ];
}
