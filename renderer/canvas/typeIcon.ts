import {
  IconAlertCircle,
  IconBulb,
  IconFileCheck,
  IconHelpCircle,
  IconQuote,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ContributionType } from '../../shared/model/contribution.ts';

/** The sign of each type of contribution, the same on every card and list. */
export const typeIcon: Record<ContributionType, TablerIcon> = {
  idea: IconBulb,
  example: IconQuote,
  question: IconHelpCircle,
  objection: IconAlertCircle,
  evidence: IconFileCheck,
};
