/** A piece of two texts in one: what stayed, what came, what went. */
export interface MarkedPiece {
  text: string;
  change: 'same' | 'inserted' | 'deleted';
}

/** A word that stayed between two changes is marked too when it is no longer than this: "de", "la". */
const shortWord = 3;

/**
 * A comparison word by word (each with `added`, `removed` or neither), as a person would mark them: what stayed by chance between two changes belongs to them, and
 * each change is what went, then what came. The pieces say the same two texts as before.
 */
export function readablePieces(
  words: readonly { value: string; added?: boolean | undefined; removed?: boolean | undefined }[],
): MarkedPiece[] {
  let runs = join(
    words.map(({ value, added, removed }) => ({
      same: added || removed ? '' : value,
      gone: removed ? value : '',
      come: added ? value : '',
    })),
  );
  for (;;) {
    const next = runs.flatMap((run, at): Run[] => {
      const [before, after] = [runs[at - 1], runs[at + 1]];
      if (run.same === '' || !before || !after) return [run];
      const length = run.same.trim().length;
      const byChance = length <= shortWord || (length <= sizeOf(before) && length <= sizeOf(after));
      return [byChance ? { same: '', gone: run.same, come: run.same } : run];
    });
    const joined = join(next);
    if (joined.length === runs.length) break;
    runs = joined;
  }
  return runs.flatMap(({ same, gone, come }): MarkedPiece[] =>
    [
      { text: same, change: 'same' as const },
      { text: gone, change: 'deleted' as const },
      { text: come, change: 'inserted' as const },
    ].filter(({ text }) => text !== ''),
  );
}

/** A stretch that stayed, or one that changed; the other fields are empty. */
interface Run {
  same: string;
  gone: string;
  come: string;
}

function sizeOf({ gone, come }: Run): number {
  return Math.max(gone.length, come.length);
}

/** Neighbours of one kind as one. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (last.same === '') === (run.same === ''))
      joined[joined.length - 1] = {
        same: last.same + run.same,
        gone: last.gone + run.gone,
        come: last.come + run.come,
      };
    else joined.push(run);
  }
  return joined;
}
