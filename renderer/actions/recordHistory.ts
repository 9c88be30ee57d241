import { useEffect, useState } from 'react';
import type { Change } from '../../shared/changes/change.ts';
import type { Collection, State } from '../../shared/model/state.ts';
import { request } from '../client/store.ts';
import { failureText } from './run.ts';

/** One entry of `history.of`: what a command did to one record. */
export interface HistoryEntry {
  seq: number;
  at: string;
  /** In which role it was done. */
  actor: string;
  name: string;
  undo: boolean;
  changes: Change[];
}

/** What happened to a record, newest first: null until it is read, and again whenever the record changes; `wrong` says why it cannot be. */
export function useRecordHistory(
  state: State,
  collection: Collection,
  id: string,
): { entries: readonly HistoryEntry[] | null; wrong: string } {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [wrong, setWrong] = useState('');
  const record = state[collection][id];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record object means that something was done to it
  useEffect(() => {
    let gone = false;
    request<HistoryEntry[]>('history.of', { collection, id }).then(
      (found) => {
        if (!gone) setEntries(found);
      },
      (error: unknown) => {
        if (!gone) setWrong(failureText(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [collection, id, record]);
  return { entries, wrong };
}
