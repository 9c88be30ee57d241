import { IconAlertCircle, IconBulb, IconFileCheck, IconHelpCircle, IconQuote } from '@tabler/icons-react';
import type { RoomFrame } from '../../../shared/contract/room.ts';
import type { ContributionType } from '../../../shared/model/contribution.ts';
import type { Texts } from './texts.ts';

export type Sign = 'name' | 'organisation' | 'anonymous';

/** The sign of each type of contribution, the same as on the canvas. */
export const typeSigns = {
  idea: <IconBulb size={20} />,
  example: <IconQuote size={20} />,
  question: <IconHelpCircle size={20} />,
  objection: <IconAlertCircle size={20} />,
  evidence: <IconFileCheck size={20} />,
} satisfies Record<ContributionType, unknown>;

/** What a contribution of this phone is signed with. */
export function signature(t: Texts, me: Extract<RoomFrame, { type: 'room' }>['me'], sign: Sign): string {
  return (sign === 'name' ? me.name : sign === 'organisation' ? me.organisation : '') || t.anonymous;
}
