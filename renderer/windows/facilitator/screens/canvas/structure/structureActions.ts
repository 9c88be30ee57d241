import type { Hue } from '../../../../../../shared/model/schema.ts';
import { run } from '../../../../../actions/run.ts';
import { i18n } from '../../../../../client/i18n.ts';

type Ordered = 'dimension' | 'component' | 'stage';

/** Moves one of `siblings` (in their order) one place: `-1` towards the first. */
export function shift(kind: Ordered, siblings: readonly { id: string }[], id: string, by: -1 | 1): void {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  // What it will stand after: two back when it goes up, the next one when it goes down.
  const after = siblings[by < 0 ? at - 2 : at + 1]?.id ?? null;
  void run(`${kind}.move`, { id, after }, { toast: i18n.t(($) => $.canvas.done.moved) });
}

export function setHue(id: string, hue: Hue): void {
  void run('dimension.update', { id, set: { hue } }, { toast: i18n.t(($) => $.canvas.done.changed) });
}

export function setKind(id: string, kind: 'substantive' | 'enabling'): void {
  void run('dimension.update', { id, set: { kind } }, { toast: i18n.t(($) => $.canvas.done.changed) });
}

/** Gives a dimension stages of its own, or puts it back on the common ones. */
export function setScale(id: string, code: string, own: boolean): void {
  const toast = own
    ? i18n.t(($) => $.canvas.done.ownScale, { code })
    : i18n.t(($) => $.canvas.done.commonScale, { code });
  void run(own ? 'dimension.ownScale' : 'dimension.commonScale', { id }, { toast });
}
