import en from '../../../../../resources/locales/en/documents.json';
import es from '../../../../../resources/locales/es-CL/documents.json';
import type { documentTextKeys } from '../../../../../shared/model/project.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';

/** What the documents print under a key while the team has written nothing, in the documents' language. */
export function useDefaultText(key: (typeof documentTextKeys)[number]): string {
  const t = useT();
  const project = Object.values(useCollection('project'))[0];
  const { proposal } = project?.language === 'en' ? en : es;
  switch (key) {
    case 'notice':
      return `${proposal.control.noticeLead} ${proposal.control.notice}`;
    case 'construction':
      return proposal.construction.text;
    case 'milestone':
      return `${proposal.milestone.lead} ${proposal.milestone.text}`;
    case 'asks':
      return [proposal.asks.relevance, proposal.asks.graduality, proposal.asks.feasibility]
        .map(({ lead, text }) => `• ${lead} ${text}`)
        .join('\n');
    // These are written anew for every document, from the model and its figures.
    case 'summary':
    case 'reading':
    case 'codes':
      return t(($) => $.project.fromModel);
  }
}
