import type { Project } from '../../model/project.ts';
import type { DocumentLook, DocumentMeta } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  /** "CAB-PM-003". */
  id: string;
  /** Kind of document in its custom properties: `propuesta`, `acta`. */
  type: string;
  title: string;
  subject: string;
  /** Number of the version or of the minutes, for the custom properties; empty for a draft. */
  version: string;
  /** The same in words, for the foot of the page: "versión 0.3". */
  versionText: string;
  /** "En revisión". */
  state: string;
  compact: boolean;
  /** Marked BORRADOR on every page with the hash of the moment. */
  draft: boolean;
  language: DocumentMeta['language'];
  protection?: DocumentMeta['protection'];
}

/** The look of the institution's documents; a logo that says nothing of itself is called what the institution is. */
export function lookOf({ appearance, institution }: Project): DocumentLook {
  const { ink, accent, font, logo } = appearance;
  if (!logo) return { ink, accent, font, logo };
  const { hash, width, height, alternative } = logo;
  return { ink, accent, font, logo: { hash, width, height, alt: alternative || institution } };
}

/** Header, footer, metadata and custom properties that all documents have in common. */
export function metaFor(
  facts: DocumentFacts,
  project: Project,
  { t, edition, hash }: DocumentContext,
): DocumentMeta {
  const footer = [
    facts.id,
    facts.versionText,
    facts.draft ? '' : facts.state,
    t(`document.editions.${edition}`),
  ];
  return {
    title: facts.title,
    subject: facts.subject,
    institution: project.institution,
    language: facts.language,
    id: facts.id,
    paper: project.appearance.paper,
    look: lookOf(project),
    compact: facts.compact,
    ...(facts.protection === undefined ? {} : { protection: facts.protection }),
    properties: {
      CabildoEsquema: '1',
      CabildoProyecto: project.id,
      CabildoDocumento: facts.id,
      CabildoTipo: facts.type,
      CabildoVersion: facts.version,
      CabildoEstado: facts.state,
      CabildoEdicion: edition === 'public' ? 'publica' : 'interna',
      CabildoHuellaModelo: hash,
    },
    headerLeft: project.appearance.headerText || facts.title,
    footerLeft: footer.filter((part) => part !== '').join(' · '),
    ...(facts.draft ? { draftMark: t('document.draftMark', { hash: hash.slice(0, 8) }) } : {}),
    words: {
      table: t('document.table'),
      figure: t('document.figure'),
      annex: t('document.annex'),
      page: t('document.page'),
    },
  };
}
