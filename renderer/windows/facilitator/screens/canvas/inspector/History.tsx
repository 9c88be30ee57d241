import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Collection, State } from '../../../../../../shared/model/state.ts';
import { useRecordHistory } from '../../../../../actions/recordHistory.ts';
import { useT } from '../../../../../client/i18n.ts';
import { sentenceOf } from './history.ts';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';
import { useShortTime } from './useShortTime.ts';

const FEW = 6;

/** What happened to a record, newest first: when, what, and in which role. Read again whenever the record changes. */
export function History({ state, collection, id }: { state: State; collection: Collection; id: string }) {
  const t = useT();
  const { entries, wrong } = useRecordHistory(state, collection, id);
  const [all, setAll] = useState(false);
  const when = useShortTime();
  const list = entries ?? [];
  return (
    <Section title={t(($) => $.inspector.history.title)}>
      {wrong === '' ? null : <p className={classes.none}>{wrong}</p>}
      {entries !== null && list.length === 0 && wrong === '' ? (
        <p className={classes.none}>{t(($) => $.inspector.history.none)}</p>
      ) : null}
      <ul className={classes.history}>
        {(all ? list : list.slice(0, FEW)).map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{when(entry.at)}</time>
            <span>{sentenceOf(state, entry, t)}</span>
          </li>
        ))}
      </ul>
      {list.length > FEW && !all ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.inspector.history.all, { count: list.length })}
        </Button>
      ) : null}
    </Section>
  );
}
