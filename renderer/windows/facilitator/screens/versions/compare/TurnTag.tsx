import {
  IconArrowRight,
  IconArrowsSort,
  IconMinus,
  IconPencil,
  IconPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Turn } from '../../../../../../shared/queries/compare.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './compare.module.css';

const icons: Record<Turn, TablerIcon> = {
  added: IconPlus,
  removed: IconMinus,
  moved: IconArrowRight,
  reordered: IconArrowsSort,
  changed: IconPencil,
};

/** What became of a thing between two versions, as an icon and a word; with `bare`, the word for screen readers only. */
export function TurnTag({ turn, bare = false }: { turn: Turn; bare?: boolean }) {
  const t = useT();
  const Icon = icons[turn];
  return (
    <span className={classes.turn} data-turn={turn} data-bare={bare || undefined}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      <span>{t(($) => $.versions.compare.turns[turn])}</span>
    </span>
  );
}
