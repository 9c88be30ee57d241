import { useEffect, useRef, useState } from 'react';
import type { DocumentFormat, DocumentKind } from '../../../../../shared/documents/kinds.ts';
import { RequestFailed } from '../../../../../shared/mirror/mirror.ts';
import type { NameDecision, NameFinding } from '../../../../../shared/projection/names.ts';
import { failureText } from '../../../../actions/run.ts';
import { request, useClient } from '../../../../client/store.ts';

export interface Wanted {
  kind: DocumentKind;
  edition: 'public' | 'internal';
  format: DocumentFormat;
  workshop?: string;
  version?: string;
  organisation?: string;
  since?: string;
  reviewer?: string;
}

export interface ShownSheet {
  name: string;
  heading: string[];
  rows: string[][];
  /** Rows in the file. */
  count: number;
}

export interface Made {
  /** As what kind of file it was made. */
  format: DocumentFormat;
  fileName: string;
  pages: number;
  /** Page numbers are partly guessed: the contents want F9 in Word. */
  guessed: boolean;
  /** Of a table: the beginning of each sheet in the file. */
  sheets: readonly ShownSheet[];
  /** base64 */
  data: string;
}

export type DocumentState =
  | { step: 'making'; done: number; since: number }
  | { step: 'made'; made: Made }
  | { step: 'names'; findings: NameFinding[] }
  | { step: 'stopped' }
  | { step: 'failed'; sentence: string };

export type Decisions = 'omit' | Readonly<Record<string, NameDecision>>;

/**
 * Makes the wanted document in the background and says how it stands. Made again when what is wanted changes or
 * `again` is called; a document that is no longer wanted is cancelled.
 */
export function useDocument(wanted: Wanted | null): {
  state: DocumentState;
  /** Whether the project has changed since the document was made. */
  stale: boolean;
  again(names?: Decisions): void;
  stop(): void;
} {
  const [state, setState] = useState<DocumentState>({ step: 'stopped' });
  const [names, setNames] = useState<{ decisions?: Decisions; turn: number }>({ turn: 0 });
  const [madeAt, setMadeAt] = useState<number | null>(null);
  const seq = useClient((client) => client.view.project?.seq ?? 0);
  const now = useRef(seq);
  now.current = seq;
  const abort = useRef<AbortController>(null);
  const key = wanted ? JSON.stringify(wanted) : '';

  // Decisions belong to the document they were made for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is wanted counts
  useEffect(() => setNames({ turn: 0 }), [key]);

  useEffect(() => {
    if (key === '') return undefined;
    const controller = new AbortController();
    abort.current = controller;
    const since = Date.now();
    const startedAt = now.current;
    setState({ step: 'making', done: 0, since });
    const { decisions } = names;
    const args = { ...(JSON.parse(key) as Wanted), ...(decisions === undefined ? {} : { names: decisions }) };
    const progress = (done: number, total: number) => {
      if (!controller.signal.aborted) setState({ step: 'making', done: done / total, since });
    };
    request<Omit<Made, 'format'>>('document.make', args, { progress, signal: controller.signal }).then(
      (made) => {
        if (controller.signal.aborted) return;
        setMadeAt(startedAt);
        setState({ step: 'made', made: { ...made, format: args.format } });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const findings =
          error instanceof RequestFailed && error.code === 'names' ? error.place.findings : undefined;
        if (Array.isArray(findings)) setState({ step: 'names', findings: findings as NameFinding[] });
        else setState({ step: 'failed', sentence: failureText(error) });
      },
    );
    return () => controller.abort();
  }, [key, names]);

  return {
    state,
    stale: state.step === 'made' && madeAt !== null && seq !== madeAt,
    again: (decisions) =>
      setNames(
        ({ turn, decisions: before }) =>
          ({ ...((decisions ?? before) ? { decisions: decisions ?? before } : {}), turn: turn + 1 }) as {
            turn: number;
          },
      ),
    stop: () => {
      abort.current?.abort();
      setState({ step: 'stopped' });
    },
  };
}
