import type { ReactElement } from 'react';
import type { DocumentKind } from '../../../../../shared/documents/kinds.ts';
import {
  Answers,
  Attendance,
  Changes,
  Compliance,
  Evidence,
  Experiences,
  Minutes,
  Model,
  ModelMap,
  Observations,
  Proposal,
  Reply,
  Responses,
} from './thumbnails.tsx';

const drawings: Record<DocumentKind, () => ReactElement> = {
  proposal: Proposal,
  changes: Changes,
  minutes: Minutes,
  observations: Observations,
  answers: Answers,
  reply: Reply,
  responses: Responses,
  attendance: Attendance,
  compliance: Compliance,
  experiences: Experiences,
  model: Model,
  map: ModelMap,
  evidence: Evidence,
};

/** A drawing of what a document is like: a matrix, a page of minutes, a list. Decorative. */
export function Thumbnail({ kind }: { kind: DocumentKind }) {
  const Drawing = drawings[kind];
  return <Drawing />;
}
