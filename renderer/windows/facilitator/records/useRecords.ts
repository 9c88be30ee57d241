import { useMemo, useState } from 'react';

export interface Records<Row> {
  rows: readonly Row[];
  /** Which row is the active one. */
  active: number;
  setActive: (at: number) => void;
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  /** The chosen ones; when none is, the active one. */
  inHand: readonly Row[];
}

/**
 * What a person has in hand on a screen of records: takes the rows that are shown, every record there is, and which one is to be
 * active. When that one is not shown, the first is.
 */
export function useRecords<Row extends { id: string }>(
  rows: readonly Row[],
  all: Readonly<Record<string, Row>>,
  activeId: string | null,
  setActiveId: (id: string | null) => void,
): Records<Row> {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set<string>());
  // What was removed since is not chosen any more; what the filter hides is.
  const chosen = useMemo(() => new Set([...picked].filter((id) => Object.hasOwn(all, id))), [picked, all]);
  const found = rows.findIndex((row) => row.id === activeId);
  const active = found < 0 ? 0 : found;
  const current = rows[active];
  return {
    rows,
    active,
    setActive: (at) => setActiveId(rows[at]?.id ?? null),
    chosen,
    choose: setPicked,
    inHand: chosen.size > 0 ? [...chosen].flatMap((id) => all[id] ?? []) : current ? [current] : [],
  };
}
