import type { Project } from '../../model/project.ts';
import { projectOf } from '../../model/state.ts';
import type { DocumentLook, DocumentMeta } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import type { Texts } from '../texts.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  /** "CAB-PM-003". */
  id: string;
  /** Kind of document in its custom properties: `propuesta`, `acta`. */
  type: string;
  title: string;
  /** What it is about; the project's name where absent. */
  subject?: string;
  /** Number of the version that it is of; empty for the draft, null for a document of no version. */
  version: string | null;
  /** "En revisión". */
  state: string;
  /** Marked BORRADOR on every page with the hash of the moment. */
  draft: boolean;
  /** With large headings and a large title, as the proposal alone has. */
  large?: boolean;
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
  { state, t, edition, language, hash }: ProjectInput,
): DocumentMeta {
  const { id, title, version } = facts;
  const project = projectOf(state);
  const footer = [
    id,
    versionText(version, t),
    facts.draft ? '' : facts.state,
    t(`document.editions.${edition}`),
  ];
  return {
    title,
    subject: facts.subject ?? project.name,
    institution: project.institution,
    language,
    id,
    paper: project.appearance.paper,
    look: lookOf(project),
    compact: !facts.large,
    ...(facts.protection === undefined ? {} : { protection: facts.protection }),
    properties: {
      CabildoEsquema: '1',
      CabildoProyecto: project.id,
      CabildoDocumento: id,
      CabildoTipo: facts.type,
      CabildoVersion: version ?? '',
      CabildoEstado: facts.state,
      CabildoEdicion: edition === 'public' ? 'publica' : 'interna',
      CabildoHuellaModelo: hash,
    },
    headerLeft: project.appearance.headerText || title,
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

/** "versión 0.3", "borrador". */
function versionText(version: string | null, t: Texts): string {
  if (version === null) return '';
  return version === '' ? t('document.draft') : t('document.version', { number: version });
}
