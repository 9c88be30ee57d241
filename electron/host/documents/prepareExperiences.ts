import { frozenModel } from '../../../shared/commands/freeze.ts';
import { buildExperiences } from '../../../shared/documents/experiences/buildExperiences.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, type Prepared, type Project, sha256 } from './context.ts';
import type { ExperiencesRequest } from './request.ts';

/** The annex of experiences, of a version or of the draft of this moment. */
export function prepareExperiences(request: ExperiencesRequest, source: State, project: Project): Prepared {
  const { version, edition } = request;
  const context = contextFor(request, source, version?.record.hash ?? sha256(frozenModel(source)));
  const { t } = context;
  const params = { number: version?.record.number ?? '', edition: t(`fileName.${edition}`) };
  return {
    model: buildExperiences({
      ...context,
      state: project(source),
      versions: Object.values(project(request.state).version),
      ...(version ? { version: version.record } : {}),
    }),
    fileName: `${t(version ? 'fileName.experiences' : 'fileName.experiencesDraft', params)}.docx`,
  };
}
