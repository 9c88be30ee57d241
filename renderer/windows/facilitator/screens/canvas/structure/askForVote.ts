import type { State } from '../../../../../../shared/model/state.ts';
import { spotOfCell } from '../../../../../../shared/queries/places.ts';
import { runningNow } from '../../../../../../shared/queries/running.ts';
import type { Selection } from '../../../../../actions/selection.ts';
import { toast } from '../../../../../actions/toast.tsx';
import { i18n } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { go } from '../../../navigation.ts';
import { preparePoll } from '../../workshops/run/polls/openSetup.ts';

/** What a vote can be about on the canvas. */
export type VotedOn = { cell: string } | { tool: string };

/** The tool or the cell that is selected; for a contribution, where it stands. Null when a vote has nothing to be about. */
export function votedOn(state: State, selection: Selection): VotedOn | null {
  const place = state.contribution[selection.contributions[0] ?? '']?.place;
  const tool = selection.tool ?? (place?.kind === 'tool' ? place.id : '');
  if (state.tool[tool]) return { tool };
  const cell = selection.cell ?? (place?.kind === 'cell' ? place.id : '');
  return state.cell[cell] ? { cell } : null;
}

/**
 * Prepares a vote on the wording of a cell or of a tool in the workshop that runs, and goes there; the person looks it
 * over and opens it. Where no workshop runs it says so, with the way to the workshops.
 */
export function askForVote(about: VotedOn): void {
  const { t } = i18n;
  const state = currentState();
  const now = runningNow(state);
  if (!now) {
    toast(
      t(($) => $.canvas.vote.noWorkshop),
      { label: t(($) => $.canvas.vote.toWorkshops), run: () => go('workshops') },
    );
    return;
  }
  const { code, text } = wordingOf(state, about);
  const workshop = now.workshop.id;
  preparePoll({
    workshop,
    preset: 'three',
    wording: t(($) => $.canvas.vote.wording, { code, text }),
    options: code,
  });
  go('workshops', { workshop, view: 'run' });
}

/** The code, and the words that are put to the vote: those of the stage where the cell has none yet. */
function wordingOf(state: State, about: VotedOn): { code: string; text: string } {
  if ('tool' in about) {
    const tool = state.tool[about.tool];
    return { code: tool?.code ?? '', text: tool?.name ?? '' };
  }
  const cell = state.cell[about.cell];
  const { code, dimension, stage } = spotOfCell(state, about.cell);
  const row = state.component[cell?.row ?? ''] ?? dimension;
  const text = (cell?.descriptor ?? '').trim();
  return { code, text: text === '' ? `${row?.name ?? ''}, ${stage?.name ?? ''}` : text.replace(/\.$/, '') };
}
