import type { ReactElement } from 'react';
import type { DocumentKind } from '../../../../../shared/documents/kinds.ts';
import classes from './documents.module.css';
import {
  Answers,
  Attendance,
  Changes,
  Compliance,
  Evidence,
  Experiences,
  Model,
  ModelMap,
  Observations,
  Reply,
  Responses,
} from './thumbnails.tsx';

const bars = ['blue', 'magenta', 'olive', 'green', 'brown'] as const;
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

function Proposal() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      <rect x=".5" y=".5" width="229" height="161" className={classes.sheet} />
      <rect x="14" y="14" width="96" height="6" className={classes.strong} />
      <rect x="14" y="26" width="60" height="4" className={classes.faint} />
      {[68, 108, 148, 188].map((x) => (
        <rect key={x} x={x} y="38" width="28" height="4" className={classes.mid} />
      ))}
      <rect x="14" y="46" width="202" height="1.6" className={classes.strong} />
      {bars.map((hue, row) => (
        <g key={hue} data-hue={hue}>
          <rect x="14" y={54 + row * 21} width="3" height="15" className={classes.hue} />
          <rect x="21" y={55 + row * 21} width="34" height="4" className={classes.mid} />
          {[68, 108, 148, 188].map((x) => (
            <g key={x}>
              <rect x={x} y={55 + row * 21} width="28" height="4" className={classes.faint} />
              <rect x={x} y={63 + row * 21} width={row % 2 ? 18 : 24} height="4" className={classes.faint} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Minutes() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="102" height="14" className={classes.band} />
      <rect x="14" y="36" width="54" height="7" className={classes.strong} />
      {[0, 1, 2].map((row) => (
        <g key={row}>
          <rect x="14" y={52 + row * 11} width="26" height="4" className={classes.mid} />
          <rect x="48" y={52 + row * 11} width="60" height="4" className={classes.faint} />
        </g>
      ))}
      <rect x="14" y="90" width="40" height="5" className={classes.mid} />
      {[0, 1, 2, 3].map((row) => (
        <rect
          key={row}
          x="14"
          y={101 + row * 8}
          width={row === 3 ? 62 : 100}
          height="3.6"
          className={classes.faint}
        />
      ))}
      <rect x="14" y="138" width="102" height="18" className={classes.box} />
    </svg>
  );
}
