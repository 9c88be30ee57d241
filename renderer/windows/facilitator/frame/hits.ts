import {
  IconBuilding,
  IconBulb,
  IconClipboardText,
  IconColumns3,
  IconLayoutRows,
  IconMessage2,
  IconPresentation,
  IconSquare,
  IconTool,
  IconUser,
} from '@tabler/icons-react';
import type { Hit, HitKind } from '../../../../shared/queries/search.ts';
import type { Icon } from '../../../actions/action.ts';
import { select } from '../../../actions/selection.ts';
import { useClient } from '../../../client/store.ts';
import { go } from '../navigation.ts';

/** Under which heading of the palette each kind of record stands. */
export const groups = {
  dimension: 'model',
  component: 'model',
  stage: 'model',
  cell: 'model',
  tool: 'tools',
  person: 'people',
  organisation: 'organisations',
  workshop: 'workshops',
  record: 'records',
  experience: 'experiences',
  contribution: 'contributions',
} as const satisfies Record<HitKind, string>;

export const iconOf: Record<HitKind, Icon> = {
  dimension: IconLayoutRows,
  component: IconLayoutRows,
  stage: IconColumns3,
  cell: IconSquare,
  tool: IconTool,
  person: IconUser,
  organisation: IconBuilding,
  workshop: IconPresentation,
  record: IconClipboardText,
  experience: IconBulb,
  contribution: IconMessage2,
};

/** Shows a found record where it lives: selected on the canvas, or on its screen. */
export function showHit({ kind, id }: Pick<Hit, 'kind' | 'id'>): void {
  const state = useClient.getState().view.project?.state;
  switch (kind) {
    case 'dimension':
    case 'component':
      select({ row: id });
      go('canvas', { row: id });
      return;
    case 'stage':
      go('canvas', { stage: id });
      return;
    case 'cell':
      select({ cell: id });
      go('canvas', { cell: id });
      return;
    case 'tool': {
      const cell = state?.tool[id]?.cell;
      select({ tool: id, ...(cell ? { cell } : {}) });
      go('canvas', { tool: id });
      return;
    }
    case 'contribution': {
      const place = state?.contribution[id]?.place;
      select({ contributions: [id], ...(place?.kind === 'cell' ? { cell: place.id } : {}) });
      go('canvas', { contribution: id });
      return;
    }
    case 'person':
      go('people', { person: id });
      return;
    case 'organisation':
      go('people', { organisation: id });
      return;
    case 'workshop':
      go('workshops', { workshop: id });
      return;
    case 'experience':
      go('experiences', { experience: id });
      return;
    case 'record':
      go('workshops', { workshop: state?.record[id]?.workshop ?? '', record: id });
      return;
  }
}
