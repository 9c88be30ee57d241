import { frozenModel } from '../../../shared/commands/freeze.ts';
import type { DocumentContext } from '../../../shared/documents/context.ts';
import { buildMap } from '../../../shared/documents/map/buildMap.ts';
import { buildModelTable } from '../../../shared/documents/model/buildModelTable.ts';
import { printedOf } from '../../../shared/documents/parts/printedOf.ts';
import type { Version } from '../../../shared/model/schema.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { contextFor, type PreparedFile, type Project, sha256 } from './context.ts';
import type { MapRequest, ModelRequest } from './request.ts';

/** The model as a table, of a version or of the draft of this moment. */
export function prepareModel(request: ModelRequest, source: State, project: Project): PreparedFile {
  const input = inputOf(request, source, project);
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
  const input = inputOf(request, source, project);
  return { content: { as: request.format, ...buildMap(input) }, fileName: fileName(request, input) };
}

type Input = DocumentContext & { state: State; version?: Version };

function inputOf(request: ModelRequest | MapRequest, source: State, project: Project): Input {
  const { version } = request;
  return {
    ...contextFor(request, source, version?.record.hash ?? sha256(frozenModel(source))),
    state: project(source),
    ...(version ? { version: version.record } : {}),
  };
}

function fileName({ kind, format, edition }: ModelRequest | MapRequest, { t, version }: Input): string {
  const params = { number: version?.number ?? '', edition: t(`fileName.${edition}`) };
  return `${t(version ? `fileName.${kind}` : `fileName.${kind}Draft`, params)}.${format}`;
}
