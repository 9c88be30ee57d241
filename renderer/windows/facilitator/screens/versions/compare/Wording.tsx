import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { readablePieces } from '../../../../../../shared/queries/marked.ts';
import classes from './compare.module.css';

/** Both wordings in one, word by word: what went struck out, what came underlined. */
export function Wording({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => readablePieces(diffWordsWithSpace(before, after)), [before, after]);
  let at = 0;
  return (
    <span className={classes.wording}>
      {pieces.map(({ text, change }) => {
        at += text.length;
        const key = `${at} ${change}`;
        if (change === 'inserted') return <ins key={key}>{text}</ins>;
        if (change === 'deleted') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
