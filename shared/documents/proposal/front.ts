import type { Block, TableRow } from '../blocks.ts';
import { deadlineSentence } from '../parts/deadline.ts';
import { hashText } from '../parts/hash.ts';
import { together } from '../parts/rows.ts';
import { stateWord, undefinedText, type Writer } from './input.ts';
import { writtenOr } from './written.ts';

/** The cover: band, title, and what this copy is. */
export function cover(writer: Writer): Block[] {
  const { project, say, version, format, at, edition, id } = writer;
  const { number, title } = project.commitment;
  const commitment = title === '' ? '' : number === '' ? title : say('cover.commitment', { number, title });
  // A long title takes lines from the space around it, so that the cover stays one page.
  const extraLines = Math.max(0, Math.ceil(project.name.length / 30) - 2);
  // Under a logo of two centimetres the title stands where it does without one.
  const above = project.appearance.logo ? 68 : 0;
  const space = (points: number): Block => ({
    kind: 'space',
    points: Math.max(24, points - extraLines * 20),
  });
  const date = format.longDay(version?.at ?? at);
  return [
    { kind: 'band', left: [project.institution, ...(commitment === '' ? [] : [commitment])] },
    space(138 - above),
    { kind: 'paragraph', style: 'Rotulo', text: say('cover.label') },
    { kind: 'paragraph', style: 'Title', text: project.name },
    { kind: 'paragraph', style: 'Subtitle', text: say(version ? 'cover.subtitle' : 'cover.subtitleDraft') },
    { kind: 'rule' },
    space(106),
    {
      kind: 'labels',
      look: 'cover',
      labelWidth: 30,
      rows: [
        { label: say('cover.version'), value: versionText(writer) },
        { label: say('cover.date'), value: date },
        { label: say('cover.document'), value: id },
        { label: say('cover.edition'), value: say(`cover.editions.${edition}`) },
        {
          label: say('cover.notice'),
          value: say(project.example ? 'cover.example' : `cover.notices.${edition}`),
        },
      ],
    },
  ];
}

function versionText(writer: Writer): string {
  const { version, say, history } = writer;
  if (version)
    return say('cover.versionOf', { number: version.number, state: stateWord(writer).toLowerCase() });
  const last = history.at(-1);
  return last ? say('cover.draftAfter', { number: last.number }) : say('cover.draftFirst');
}

/** Document control: what this copy is, where it comes from, and how to answer it. */
export function control(writer: Writer): Block[] {
  const { project, say, version, format, at, id, hash } = writer;
  const frozen = version
    ? say('control.frozen', {
        number: version.number,
        date: format.longDay(version.at),
        time: format.timeOf(version.at),
      })
    : say('control.unfrozen', { date: format.longDay(at), time: format.timeOf(at) });
  const notice = writtenOr(writer, 'notice', {
    lead: say('control.noticeLead'),
    text: [say('control.notice')],
  });
  return [
    { kind: 'heading', level: 1, role: 'front', text: say('control.title'), pageBreak: true },
    {
      kind: 'labels',
      rows: [
        { label: say('control.name'), value: project.name },
        { label: say('control.id'), value: id },
        { label: say('control.version'), value: frozen },
        { label: say('control.state'), value: stateWord(writer) },
        {
          label: say('control.responsible'),
          value: project.commitment.responsibleBody || project.institution,
        },
        { label: say('control.hash'), value: hashText(hash) },
      ],
    },
    historyTable(writer),
    {
      kind: 'callout',
      tone: 'warning',
      ...notice,
      text: [...notice.text, ...deadlineSentence(writer, writer.deadline)],
    },
  ];
}

function historyTable(writer: Writer): Block {
  const { say, history, format, version, at } = writer;
  const rows = history.map((entry, index): TableRow => {
    const next = history[index + 1];
    const state = next
      ? say('control.replaced', { number: next.number })
      : version
        ? stateWord(writer)
        : say('control.last');
    const changes = [entry.name, entry.note].filter((text) => text !== '').join('. ');
    return {
      cells: [
        entry.number,
        format.shortDate(format.dayOf(entry.at)),
        changes === '' ? [undefinedText(writer)] : changes,
        state,
      ],
    };
  });
  if (!version)
    rows.push({
      cells: [
        say('control.draft'),
        format.shortDate(format.dayOf(at)),
        say('control.draftChanges'),
        say('state.draft'),
      ],
    });
  return {
    kind: 'table',
    caption: say('control.history'),
    columns: [12, 18, 45, 25],
    rows: together([
      {
        header: true,
        cells: [
          say('control.columns.version'),
          say('control.columns.date'),
          say('control.columns.changes'),
          say('control.columns.state'),
        ],
      },
      ...rows,
    ]),
  };
}
