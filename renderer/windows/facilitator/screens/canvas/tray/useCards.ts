import { type KeyboardEvent, useState } from 'react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { select, toggleContribution, useSelection } from '../../../../../actions/selection.ts';
import { useSettings } from '../../../../../client/settings.ts';
import { cardActions } from './cardActions.ts';

/**
 * A list of cards under the keyboard: arrows go from card to card, Space adds one to the selection, Enter opens it, and
 * M P H G R act on the selection (or on the card in focus when it is no part of it).
 * @param columns cards beside one another; `show` brings a card into sight.
 */
export function useCards(cards: readonly Contribution[], columns: number, show: (at: number) => void) {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, cards.length - 1));

  const go = (to: number): void => {
    const at = Math.max(0, Math.min(cards.length - 1, to));
    setActive(at);
    show(at);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const card = cards[active];
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const { contributions } = useSelection.getState();
    const ids = contributions.includes(card.id) ? contributions : [card.id];
    const keys: Record<string, () => void> = {
      ArrowRight: () => go(active + 1),
      ArrowLeft: () => go(active - 1),
      ArrowDown: () => go(active + columns),
      ArrowUp: () => go(active - columns),
      Home: () => go(0),
      End: () => go(cards.length - 1),
      ' ': () => toggleContribution(card.id),
      Enter: () => select({ contributions: [card.id] }),
    };
    if (useSettings.getState().singleKeys)
      Object.assign(keys, {
        m: () => cardActions.move(ids),
        p: () => cardActions.park(ids, !card.parked),
        h: () => cardActions.tool(ids),
        g: () => cardActions.group(ids),
        r: () => cardActions.respond(ids),
      });
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return { active, setActive, onKeyDown };
}
