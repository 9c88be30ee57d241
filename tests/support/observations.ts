/** What `review.import` says of a file that came back, but for its hash and its observations. */
export const returnedFile = {
  name: 'propuesta (Zoila).docx',
  document: 'CAB-PM-001',
  type: 'propuesta',
  version: '0.1',
  edition: 'internal',
  reviewer: 'Zoila Manríquez',
  institution: 'Universidad del Sur',
} as const;

/** A comment of the reviewer of that file, with no place yet. */
export const said = {
  kind: 'comment',
  author: 'Zoila Manríquez',
  at: '2026-08-20T10:30:00.000Z',
  text: 'Falta el plazo',
  quote: 'Texto',
  was: '',
  proposal: '',
  type: null,
  resolved: false,
  replies: [],
  place: null,
  placing: 'hand',
  confidence: 0,
} as const;
