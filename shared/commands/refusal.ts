/** Why a command was not carried out. Each code has a sentence in the catalogues, under `refusals`. */
export const refusalCodes = [
  'malformed',
  'unknownCommand',
  'role',
  'notFound',
  'exists',
  'conflict',
  'inUse',
  'missing',
  'locked',
  'limit',
  'duplicate',
  'lastStage',
  'needsScale',
  'sameTool',
  'nothingToUndo',
  'undoConflict',
  'incomplete',
  'votes',
  'wrongKind',
  'order',
  'closed',
  'already',
  'noItem',
  'nobody',
  'voted',
  'allVoted',
  'notEntitled',
  'pollClosed',
  'ballot',
  'dots',
  'roundClosed',
  'noFile',
  'attachments',
  'attached',
  'returnedBefore',
  'fromFile',
  'paleInk',
  'paleAccent',
  'noLogo',
  'readOnly',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Where a refusal applies, and what the sentence about it needs to say. All values are plain JSON. */
export interface RefusalPlace {
  collection?: string;
  id?: string;
  field?: string;
  /** What now stands where the command expected something else. */
  current?: unknown;
  /** Numbers or codes for the sentence. */
  detail?: Record<string, string | number>;
}

/** Thrown inside a command: nothing of it is kept, and the sender gets the code and the place. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly place: RefusalPlace;
  constructor(code: RefusalCode, place: RefusalPlace = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.place = place;
  }
}
