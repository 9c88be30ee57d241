import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import classes from './compare.module.css';

/** Both wordings in one, word by word: what went struck out, what came underlined. */
export function Wording({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  let at = 0;
  return (
    <span className={classes.wording}>
      {parts.map(({ value, added, removed }) => {
        at += value.length;
        const key = `${at} ${added ? 'in' : removed ? 'out' : ''}`;
        if (added) return <ins key={key}>{value}</ins>;
        if (removed) return <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </span>
  );
}
