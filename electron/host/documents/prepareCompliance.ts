import { buildCompliance } from '../../../shared/documents/compliance/buildCompliance.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, fileNameOf, type Prepared, type Project } from './context.ts';
import type { ComplianceRequest } from './request.ts';

/** The commitment's report as it stands. */
export function prepareCompliance(request: ComplianceRequest, source: State, project: Project): Prepared {
  const context = contextFor(request, source);
  return {
    model: buildCompliance({ ...context, state: project(source) }),
    fileName: fileNameOf(context, 'compliance'),
  };
}
