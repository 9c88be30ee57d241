import type { RichText } from '../model/richText.ts';
import type { Collection } from '../model/state.ts';

type Fields = Record<string, unknown>;

/** A stretch of text (UTF-16 offsets, end excluded) and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/** Asked for every free text of a record; the edits it gives are in order and do not overlap. */
export type Editor = (text: string, field: string) => readonly Edit[];

/** Fields in which a person writes what they like: where a name may turn up that the model does not know of. */
const freeText: Partial<Record<Collection, readonly string[]>> = {
  project: ['name'],
  documentText: ['body'],
  nextStep: ['text', 'responsible', 'due', 'substeps'],
  term: ['word', 'meaning'],
  reference: ['citation', 'address'],
  workshop: ['title', 'place', 'convenes', 'objectives', 'method'],
  agendaItem: ['title', 'summary', 'material'],
  forumTable: ['name'],
  stance: ['name'],
  stanceReason: ['text'],
  timer: ['name', 'steps.label'],
  turn: ['who'],
  technique: ['name', 'question'],
  poll: ['wording', 'options.label', 'reason'],
  ballot: ['reason'],
  objection: ['whose', 'text', 'integration', 'adopted'],
  scale: ['name'],
  stage: ['name', 'description'],
  dimension: ['name', 'definition'],
  component: ['name', 'definition'],
  cell: ['descriptor', 'evidence'],
  tool: ['name', 'description', 'evidence', 'responsible', 'norm', 'resources', 'examples', 'appliesTo'],
  experience: ['name', 'place', 'institution', 'years', 'summary', 'practices', 'source', 'address'],
  contribution: ['text', 'response', 'author.name'],
  cluster: ['name'],
  attachment: ['name', 'caption', 'alternative'],
  record: ['text', 'reason', 'responsible', 'takenUpBy', 'whose'],
  minutesSection: ['body'],
  version: ['name', 'note'],
  mailing: ['note'],
  observation: ['text', 'quote', 'was', 'proposal', 'replies.text', 'reason', 'change'],
};

const sheetTexts = [
  'title',
  'theme',
  'responsibleBody',
  'governmentActors',
  'otherActors',
  'problem',
  'objective',
  'summary',
  'relevance',
  'ambition',
  'results',
  'challenges',
] as const;

/** The record with `edit` applied to each of its free texts; the very same record where nothing was edited. */
export function editFreeText<T extends object>(collection: Collection, record: T, edit: Editor): T {
  const held = record as unknown as Fields;
  let result = held;
  const set = (field: string, value: unknown): void => {
    if (result === held) result = { ...held };
    result[field] = value;
  };
  for (const field of freeText[collection] ?? []) {
    const [outer, inner] = field.split('.') as [string, string?];
    const value = held[outer];
    if (inner === undefined) {
      const edited = editValue(value, field, edit);
      if (edited !== value) set(outer, edited);
    } else if (Array.isArray(value)) {
      const edited = value.map((part: Fields) => {
        const text = editValue(part[inner], field, edit);
        return text === part[inner] ? part : { ...part, [inner]: text };
      });
      if (edited.some((part, at) => part !== value[at])) set(outer, edited);
    } else if (typeof value === 'object' && value !== null && inner in value) {
      const part = (value as Fields)[inner];
      const edited = editValue(part, field, edit);
      if (edited !== part) set(outer, { ...value, [inner]: edited });
    }
  }
  if (collection === 'project') {
    const sheet = held.commitment as Fields;
    let copy = sheet;
    for (const field of sheetTexts) {
      const edited = editValue(sheet[field], `commitment.${field}`, edit);
      if (edited !== sheet[field]) copy = { ...copy, [field]: edited };
    }
    if (copy !== sheet) set('commitment', copy);
    const look = editLook(held.appearance as Fields, edit);
    if (look !== held.appearance) set('appearance', look);
  }
  return result as unknown as T;
}

/** What the look of the documents says: at the head of every page, and of the logo. What was frozen long ago has no logo. */
function editLook(look: Fields, edit: Editor): Fields {
  const headerText = editValue(look.headerText, 'appearance.headerText', edit);
  const result = headerText === look.headerText ? look : { ...look, headerText };
  const logo = look.logo as Fields | null | undefined;
  if (!logo) return result;
  const alternative = editValue(logo.alternative, 'appearance.logo', edit);
  return alternative === logo.alternative ? result : { ...result, logo: { ...logo, alternative } };
}

function editValue(value: unknown, field: string, edit: Editor): unknown {
  if (typeof value === 'string') return value === '' ? value : apply(value, edit(value, field));
  if (Array.isArray(value)) {
    const edited = value.map((entry) => editValue(entry, field, edit));
    return edited.every((entry, at) => entry === value[at]) ? value : edited;
  }
  if (isRichText(value)) return editNode(value, (text) => edit(text, field));
  return value;
}

function apply(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

interface Node {
  type: string;
  text?: string;
  content?: Node[];
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && (value as Node).type === 'doc';
}

function editNode<T>(node: T, edit: (text: string) => readonly Edit[]): T {
  const { type, content } = node as Node;
  if (!content) return node;
  if (type === 'paragraph' || type === 'heading') {
    const edited = editRuns(content, edit);
    return edited === content ? node : { ...node, content: edited };
  }
  const edited = content.map((child) => editNode(child, edit));
  return edited.every((child, at) => child === content[at]) ? node : { ...node, content: edited };
}

/** Edits a paragraph as one text, because a name may change to bold half way. The new words go in the run where the old began. */
function editRuns(runs: Node[], edit: (text: string) => readonly Edit[]): Node[] {
  const whole = runs.map((run) => run.text ?? ' ').join('');
  const edits = edit(whole);
  if (edits.length === 0) return runs;
  const result: Node[] = [];
  let from = 0;
  for (const run of runs) {
    const to = from + (run.text ?? ' ').length;
    if (run.text === undefined) {
      if (!edits.some(({ start, end }) => start < from && end > from)) result.push(run);
    } else {
      const here = edits
        .filter(({ start, end }) => start < to && end > from)
        .map(({ start, end, replacement }) => ({
          start: Math.max(start, from) - from,
          end: Math.min(end, to) - from,
          replacement: start >= from ? replacement : '',
        }));
      const text = apply(run.text, here);
      if (text !== '') result.push(here.length === 0 ? run : { ...run, text });
    }
    from = to;
  }
  return result;
}
