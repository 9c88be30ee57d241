import { frozenWorkshop } from '../../../shared/commands/freeze.ts';
import { buildAttendance } from '../../../shared/documents/attendance/buildAttendance.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, type Prepared, type Project, sha256 } from './context.ts';
import type { AttendanceRequest } from './request.ts';

/** The list to sign of one workshop. */
export function prepareAttendance(request: AttendanceRequest, source: State, project: Project): Prepared {
  const { workshop, edition } = request;
  const context = contextFor(request, source, sha256(frozenWorkshop(source, workshop, [])));
  const { t } = context;
  const params = { workshop: source.workshop[workshop]?.code ?? '', edition: t(`fileName.${edition}`) };
  return {
    model: buildAttendance({ ...context, state: project(source), workshop }),
    fileName: `${t('fileName.attendance', params)}.docx`,
  };
}
