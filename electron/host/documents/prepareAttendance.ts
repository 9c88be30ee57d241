import { frozenWorkshop } from '../../../shared/commands/freeze.ts';
import { buildAttendance } from '../../../shared/documents/attendance/buildAttendance.ts';
import type { State } from '../../../shared/model/state.ts';
import { contextFor, fileNameOf, type Prepared, type Project, sha256 } from './context.ts';
import type { AttendanceRequest } from './request.ts';

/** The list to sign of one workshop. */
export function prepareAttendance(request: AttendanceRequest, source: State, project: Project): Prepared {
  const { workshop } = request;
  const context = contextFor(request, source, sha256(frozenWorkshop(source, workshop, [])));
  return {
    model: buildAttendance({ ...context, state: project(source), workshop }),
    fileName: fileNameOf(context, 'attendance', { workshop: source.workshop[workshop]?.code ?? '' }),
  };
}
