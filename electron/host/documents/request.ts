import type { FrozenWorkshop } from '../../../shared/commands/freeze.ts';
import type { Edition } from '../../../shared/documents/context.ts';
import type { DocumentFormat } from '../../../shared/documents/kinds.ts';
import type { Version } from '../../../shared/model/schema.ts';
import type { State } from '../../../shared/model/state.ts';
import type { NameDecision, NameFinding } from '../../../shared/projection/names.ts';
import type { ModelSpan } from '../../../shared/queries/modelSpans.ts';

interface CommonRequest {
  /** The project as it stands, whole: the edition is made from it here. */
  state: State;
  edition: Edition;
  /** What to do with known names found in the free text of a public edition: omit all, or a decision for each finding's key. */
  names?: 'omit' | Readonly<Record<string, NameDecision>>;
  /** Now, as a UTC instant. */
  at: string;
  /** Bytes of the institution's logo; a document without them has none. */
  logo?: Uint8Array;
}

export interface VersionedRequest extends CommonRequest {
  /** A frozen version with its content; absent for a draft of this moment. */
  version?: { record: Version; content: State };
}

export interface ProposalRequest extends VersionedRequest {
  kind: 'proposal';
}

/** The blank matrix for reviewers. */
export interface ObservationsRequest extends VersionedRequest {
  kind: 'observations';
}

/** The annex of experiences. */
export interface ExperiencesRequest extends VersionedRequest {
  kind: 'experiences';
}

/** What is not the same in two versions. */
export interface ChangesRequest extends VersionedRequest {
  kind: 'changes';
  /** The earlier of the two. */
  since: { record: Version; content: State };
}

/** The matrix with the answers: to what came back about a version, or to all that came back. */
export interface AnswersRequest extends VersionedRequest {
  kind: 'answers';
}

/** The letter to one reviewer. */
export interface ReplyRequest extends CommonRequest {
  kind: 'reply';
  /** Key of the reviewer (`reviewersOf`). */
  reviewer: string;
}

export interface MinutesRequest extends CommonRequest {
  kind: 'minutes';
  /** Id of the minutes. */
  minutes: string;
  /** What an approval froze; absent for minutes that are still being written. */
  content?: FrozenWorkshop;
  /** What the model was when the workshop began and when it ended, as the journal tells it. */
  spans?: readonly ModelSpan[];
  /** Bytes of the pictures that the annex prints, by their hash. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

/** The list to sign of a workshop. */
export interface AttendanceRequest extends CommonRequest {
  kind: 'attendance';
  /** Id of the workshop. */
  workshop: string;
}

/** What became of what people said, of everybody or of one organisation. */
export interface ResponsesRequest extends CommonRequest {
  kind: 'responses';
  /** Id of the organisation that the letter is to; internal edition only, for it says who said what. */
  organisation?: string;
}

/** The commitment's report, field by field. */
export interface ComplianceRequest extends CommonRequest {
  kind: 'compliance';
}

/** The model as a table: a workbook, or its matrix as text. */
export interface ModelRequest extends VersionedRequest {
  kind: 'model';
  format: Extract<DocumentFormat, 'xlsx' | 'csv'>;
}

/** The map of the model as a file of its own: a drawing, or a picture of it. */
export interface MapRequest extends VersionedRequest {
  kind: 'map';
  format: Extract<DocumentFormat, 'svg' | 'png'>;
}

/** A document that is made in Word. */
export type WordRequest =
  | ProposalRequest
  | ChangesRequest
  | MinutesRequest
  | AttendanceRequest
  | ObservationsRequest
  | AnswersRequest
  | ReplyRequest
  | ResponsesRequest
  | ComplianceRequest
  | ExperiencesRequest;

/** What document, of what, for whom. */
export type DocumentRequest = WordRequest | ModelRequest | MapRequest;

/** A public edition was asked for and its free text holds known names that nobody has decided on. */
export class NamesFoundError extends Error {
  readonly findings: readonly NameFinding[];
  constructor(findings: readonly NameFinding[]) {
    super(`${findings.length} names in free text are not decided on`);
    this.name = 'NamesFoundError';
    this.findings = findings;
  }
}
