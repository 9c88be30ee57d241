import { minutesMaterial } from '../../queries/minutes.ts';
import type { Block, DocumentMeta, DocumentModel } from '../blocks.ts';
import { head } from '../parts/head.ts';
import { kindOfWorkshop, titleOfWorkshop } from '../parts/kindOfWorkshop.ts';
import { privacyLaw } from '../parts/law.ts';
import { lookOf } from '../parts/meta.ts';
import { documentId } from '../parts/versions.ts';
import { development, results } from './development.ts';
import { annex, ending, other } from './ending.ts';
import { stancesByTable } from './forum.ts';
import { type MinutesInput, type Writer, writerFor } from './input.ts';
import { agenda, attendance, identification, method } from './opening.ts';
import { agreements, commitments, pending } from './records.ts';

/**
 * The minutes (*acta*) of a workshop as a document. The state comes projected for its edition; a draft is marked on
 * every page. Throws a RangeError when there are no such minutes.
 */
export function buildMinutes(input: MinutesInput): DocumentModel {
  const writer = writerFor(input, minutesMaterial(input.state, input.minutes));
  const content: Block[] = [
    ...opening(writer),
    ...identification(writer),
    ...attendance(writer),
    ...agenda(writer),
    ...method(writer),
    ...development(writer),
    ...results(writer),
    ...agreements(writer),
    ...commitments(writer),
    ...pending(writer),
    ...other(writer),
    ...ending(writer),
    ...annex(writer),
    ...stancesByTable(writer),
  ];
  return { meta: meta(writer), sections: [{ orientation: 'portrait', content }] };
}

function opening(writer: Writer): Block[] {
  const { say, project, material, edition, format, at } = writer;
  const { minutes, workshop } = material;
  const { number } = project.commitment;
  const { institution } = project;
  const name = number === '' ? project.name : say('band', { number, project: project.name });
  const state = [say(`state.${minutes.state}`), modelText(writer)].filter((part) => part !== '').join(' · ');
  const blocks = head(
    { institution, name },
    [documentId('AT', minutes.number), state],
    say('title', { number: minutes.number }),
    titleOfWorkshop(say, workshop),
  );
  if (edition === 'public')
    blocks.push({
      kind: 'callout',
      tone: 'warning',
      lead: say('notice.lead'),
      text: [
        say('notice.text', {
          law: say(`notice.${privacyLaw(format.dayOf(at))}`),
          institution,
        }),
      ],
    });
  return blocks;
}

function modelText({ say, material }: Writer): string {
  const { version } = material.minutes;
  return version === '' ? '' : say('model', { version });
}

function meta(writer: Writer): DocumentMeta {
  const { say, project, material, edition, language, hash } = writer;
  const { minutes, workshop } = material;
  const id = documentId('AT', minutes.number);
  const title = say('title', { number: minutes.number });
  const state = say(`state.${minutes.state}`);
  const kind = kindOfWorkshop(say, workshop);
  return {
    title: `${title} · ${kind}`,
    subject: project.name,
    institution: project.institution,
    language,
    id,
    paper: project.appearance.paper,
    look: lookOf(project),
    compact: true,
    properties: {
      CabildoEsquema: '1',
      CabildoProyecto: project.id,
      CabildoDocumento: id,
      CabildoTipo: 'acta',
      CabildoVersion: minutes.version,
      CabildoEstado: { draft: 'borrador', inReview: 'en revisión', approved: 'aprobada' }[minutes.state],
      CabildoEdicion: edition === 'public' ? 'publica' : 'interna',
      CabildoHuellaModelo: hash,
    },
    headerLeft:
      project.appearance.headerText === ''
        ? `${title} · ${kind}`
        : `${project.appearance.headerText} · ${title}`,
    footerLeft: [id, modelText(writer), state, say(`edition.${edition}`)]
      .filter((part) => part !== '')
      .join(' · '),
    ...(minutes.state === 'approved'
      ? {}
      : { draftMark: say(`mark.${minutes.state}`, { hash: hash.slice(0, 8) }) }),
    words: {
      table: say('words.table'),
      figure: say('words.figure'),
      annex: say('words.annex'),
      page: say('words.page'),
    },
  };
}
