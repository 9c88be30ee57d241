import {
  IconCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleOff,
  IconMessageQuestion,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ObservationDecision } from '../../../../../shared/model/review.ts';
import { useT } from '../../../../client/i18n.ts';
import records from '../../records/records.module.css';
import classes from './review.module.css';

const icons: Record<ObservationDecision | 'none', TablerIcon> = {
  none: IconCircleDashed,
  accepted: IconCheck,
  partly: IconCircleHalf2,
  notAccepted: IconX,
  outOfScope: IconCircleOff,
  clarify: IconMessageQuestion,
};

/** What was decided about an observation, as an icon and a word. */
export function DecisionTag({ decision }: { decision: ObservationDecision | null }) {
  const t = useT();
  const key = decision ?? 'none';
  const Icon = icons[key];
  return (
    <span className={`${records.state} ${classes.decision}`} data-decision={key}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(($) => $.review.decisions[key])}
    </span>
  );
}
