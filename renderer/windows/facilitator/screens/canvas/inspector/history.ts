import type { Change } from '../../../../../../shared/changes/change.ts';
import type { Place, ResponseState } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { spotOf, spotOfCell } from '../../../../../../shared/queries/places.ts';
import type { HistoryEntry } from '../../../../../actions/recordHistory.ts';
import type { Translate } from '../../../../../client/i18n.ts';

type Fields = Record<string, unknown>;

/** What happened to a record, in a few words; codes are those of now. */
export function sentenceOf(state: State, entry: HistoryEntry, t: Translate): string {
  const [change] = entry.changes;
  if (!change) return '';
  const words =
    change.kind === 'add'
      ? created(state, change.after, t)
      : change.kind === 'remove'
        ? t(($) => $.inspector.history.removed)
        : updated(state, change, t);
  return entry.undo ? t(($) => $.inspector.history.undone, { what: words }) : words;
}

function created(state: State, after: Fields, t: Translate): string {
  const origins = codesOf(state, after.origins);
  return origins === ''
    ? t(($) => $.inspector.history.created)
    : t(($) => $.inspector.history.createdFrom, { codes: origins });
}

function updated(state: State, change: Extract<Change, { kind: 'update' }>, t: Translate): string {
  const { before, after } = change;
  if (after.place !== undefined) {
    const { code } = spotOf(state, after.place as Place);
    return code === ''
      ? t(($) => $.inspector.history.toTray)
      : t(($) => $.inspector.history.placed, { code });
  }
  if (typeof after.cell === 'string')
    return t(($) => $.inspector.history.placed, { code: spotOfCell(state, after.cell as string).code });
  if (after.origins !== undefined) {
    const was = new Set((before.origins as string[] | undefined) ?? []);
    const is = new Set((after.origins as string[] | undefined) ?? []);
    const joined = codesOf(
      state,
      [...is].filter((id) => !was.has(id)),
    );
    if (joined !== '') return t(($) => $.inspector.history.joined, { codes: joined });
    return t(($) => $.inspector.history.parted, {
      codes: codesOf(
        state,
        [...was].filter((id) => !is.has(id)),
      ),
    });
  }
  if (typeof after.state === 'string') {
    const label =
      change.in === 'tool'
        ? t(($) => $.model.toolStates[after.state as 'proposed'])
        : change.in === 'cell'
          ? t(($) => $.model.cellStates[after.state as 'empty'])
          : t(($) => $.model.responseStates[after.state as ResponseState]);
    return t(($) => $.inspector.history.state, { state: label });
  }
  if (after.name !== undefined) return t(($) => $.inspector.history.renamed, { name: String(after.name) });
  if (after.parked !== undefined)
    return t(($) => (after.parked ? $.inspector.history.parked : $.inspector.history.unparked));
  if (after.response !== undefined) return t(($) => $.inspector.history.response);
  if (after.text !== undefined || after.description !== undefined || after.descriptor !== undefined)
    return t(($) => $.inspector.history.text);
  if (after.cluster !== undefined)
    return t(($) => (after.cluster === null ? $.inspector.history.ungrouped : $.inspector.history.grouped));
  if (after.code !== undefined) return t(($) => $.inspector.history.code, { code: String(after.code) });
  if (after.rank !== undefined) return t(($) => $.inspector.history.order);
  return t(($) => $.inspector.history.edited);
}

function codesOf(state: State, ids: unknown): string {
  return Array.isArray(ids)
    ? ids
        .map((id) => state.contribution[String(id)]?.code ?? '')
        .filter((code) => code !== '')
        .join(', ')
    : '';
}
