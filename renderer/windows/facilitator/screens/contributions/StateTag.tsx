import {
  IconCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleOff,
  IconTrash,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ResponseState } from '../../../../../shared/model/contribution.ts';
import { useT } from '../../../../client/i18n.ts';
import records from '../../records/records.module.css';
import classes from './contributions.module.css';

const icons: Record<ResponseState, TablerIcon> = {
  unanswered: IconCircleDashed,
  incorporated: IconCheck,
  partly: IconCircleHalf2,
  notIncorporated: IconX,
  outOfScope: IconCircleOff,
  withdrawn: IconTrash,
};

/** What became of a contribution, as an icon and a word. */
export function StateTag({ state }: { state: ResponseState }) {
  const t = useT();
  const Icon = icons[state];
  return (
    <span className={`${records.state} ${classes.state}`} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(($) => $.model.responseStates[state])}
    </span>
  );
}
