import { frozenModel } from '../../../shared/commands/freeze.ts';
import { buildCompliance } from '../../../shared/documents/compliance/buildCompliance.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, type Prepared, type Project, sha256 } from './context.ts';
import type { ComplianceRequest } from './request.ts';

/** The commitment's report as it stands. */
export function prepareCompliance(request: ComplianceRequest, source: State, project: Project): Prepared {
  const context = contextFor(request, source, sha256(frozenModel(source)));
  const { t } = context;
  return {
    model: buildCompliance({ ...context, state: project(source) }),
    fileName: `${t('fileName.compliance', { edition: t(`fileName.${request.edition}`) })}.docx`,
  };
}
