import { buildExperiences } from '../../../shared/documents/experiences/buildExperiences.ts';
import type { State } from '../../../shared/model/state.ts';
import { fileNameOf, numberedInput, type Prepared, type Project } from './context.ts';
import type { ExperiencesRequest } from './request.ts';

/** The annex of experiences, of a version or of the draft of this moment. */
export function prepareExperiences(request: ExperiencesRequest, source: State, project: Project): Prepared {
  const input = numberedInput(request, source, project);
  return {
    model: buildExperiences(input),
    fileName: fileNameOf(input, input.version ? 'experiences' : 'experiencesDraft'),
  };
}
