import { buildResponses } from '../../../shared/documents/responses/buildResponses.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, fileNameOf, type Prepared, type Project } from './context.ts';
import type { ResponsesRequest } from './request.ts';

/** The answers to all contributions, or to those of one organisation. */
export function prepareResponses(request: ResponsesRequest, source: State, project: Project): Prepared {
  const { organisation } = request;
  const context = contextFor(request, source);
  const to = organisation === undefined ? undefined : source.organisation[organisation];
  return {
    model: buildResponses({
      ...context,
      state: project(source),
      ...(to ? { letter: { organisation: to, said: saidBy(source, to.id) } } : {}),
    }),
    fileName: to
      ? fileNameOf(context, 'responsesLetter', { organisation: fileWords(to.name) })
      : fileNameOf(context, 'responses'),
  };
}

/** Ids of what an organisation, or somebody in its name, said. */
export function saidBy(state: State, organisation: string): Set<string> {
  const said = Object.values(state.contribution).filter(({ author }) => {
    if (author.kind === 'organisation') return author.organisation === organisation;
    if (author.kind !== 'person') return false;
    return (author.organisation ?? state.person[author.person]?.organisation) === organisation;
  });
  return new Set(said.map(({ id }) => id));
}

/** A name as part of a file's: letters and digits with hyphens between, not too long. */
function fileWords(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? ['x']).join('-').slice(0, 60);
}
