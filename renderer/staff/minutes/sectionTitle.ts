import type { MinutesSectionKey } from '../../../shared/model/minutes.ts';
import type { Translate } from '../../client/i18n.ts';

/** The name of a section in the language of the window; the page itself is in the project's. */
export function sectionTitle(t: Translate, key: MinutesSectionKey | 'annex'): string {
  return t(($) => $.minutes.section[key]);
}
