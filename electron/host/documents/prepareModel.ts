import type { VersionInput } from '../../../shared/documents/context.ts';
import { buildMap } from '../../../shared/documents/map/buildMap.ts';
import { buildModelTable } from '../../../shared/documents/model/buildModelTable.ts';
import { printedOf } from '../../../shared/documents/parts/printedOf.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { fileNameOf, type PreparedFile, type Project, versionInput } from './context.ts';
import type { MapRequest, ModelRequest } from './request.ts';

/** The model as a table, of a version or of the draft of this moment. */
export function prepareModel(request: ModelRequest, source: State, project: Project): PreparedFile {
  const input = versionInput(request, source, project);
  const { name, institution, appearance } = projectOf(input.state);
  const { version, edition, date } = printedOf(input);
  return {
    content: {
      as: request.format,
      sheets: buildModelTable(input),
      footer: [name, institution, version, edition, date].filter((part) => part !== '').join(' · '),
      paper: appearance.paper,
      ink: appearance.ink,
    },
    fileName: fileName(request, input),
  };
}

/** The map of the model, of a version or of the draft of this moment. */
export function prepareMap(request: MapRequest, source: State, project: Project): PreparedFile {
  const input = versionInput(request, source, project);
  return { content: { as: request.format, ...buildMap(input) }, fileName: fileName(request, input) };
}

function fileName({ kind, format }: ModelRequest | MapRequest, input: VersionInput): string {
  return fileNameOf(input, input.version ? kind : `${kind}Draft`, {}, format);
}
