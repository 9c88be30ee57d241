/** The documents that can be made, in the order of the screen: the words of the command line and of the requests. */
export const documentKinds = [
  'proposal',
  'minutes',
  'changes',
  'observations',
  'answers',
  'reply',
  'responses',
  'attendance',
  'compliance',
  'experiences',
  'model',
  'map',
  'evidence',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds of file that documents are made as, by the ending of their names. */
export const documentFormats = ['docx', 'xlsx', 'csv', 'svg', 'png', 'zip'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

const formats: Partial<Record<DocumentKind, readonly DocumentFormat[]>> = {
  model: ['xlsx', 'csv'],
  map: ['svg', 'png'],
  evidence: ['zip'],
};

/** The formats in which a document can be made, the usual one first. */
export function formatsOf(kind: DocumentKind): readonly DocumentFormat[] {
  return formats[kind] ?? ['docx'];
}
