import { IconBooks } from '@tabler/icons-react';
import { byRank } from '../../../../../shared/model/rank.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { DraftText } from '../../fields/DraftText.tsx';
import { AddLine } from './AddLine.tsx';
import { Move } from './Move.tsx';
import classes from './project.module.css';
import { Remove } from './Remove.tsx';

/** The sources that the documents cite, in order. */
export function ReferencesTab() {
  const t = useT();
  const references = Object.values(useCollection('reference')).toSorted(byRank);
  const save = (id: string, field: 'citation' | 'address') => (value: string, base: string) =>
    run('reference.update', { id, set: { [field]: value }, base: { [field]: base } }, { quiet: true });
  const move = (id: string, after: string | null) => () => void run('reference.move', { id, after });
  return (
    <div className={classes.form}>
      {references.length === 0 ? (
        <EmptyState icon={IconBooks} title={t(($) => $.project.references.empty)}>
          {t(($) => $.project.references.emptyHelp)}
        </EmptyState>
      ) : (
        <ol className={classes.items}>
          {references.map((reference, index) => {
            const number = index + 1;
            const next = references[index + 1];
            return (
              <li key={reference.id} className={classes.reference}>
                <span className={classes.number}>{number}</span>
                <div className={classes.fields}>
                  <DraftText
                    label={t(($) => $.project.references.citation)}
                    value={reference.citation}
                    max={1_000}
                    lines={2}
                    save={save(reference.id, 'citation')}
                  />
                  <DraftText
                    label={t(($) => $.project.references.address)}
                    value={reference.address}
                    max={500}
                    save={save(reference.id, 'address')}
                  />
                </div>
                <div className={classes.tools}>
                  <Move
                    upLabel={t(($) => $.project.references.up, { number })}
                    downLabel={t(($) => $.project.references.down, { number })}
                    up={index === 0 ? undefined : move(reference.id, references[index - 2]?.id ?? null)}
                    down={next ? move(reference.id, next.id) : undefined}
                  />
                  <Remove
                    label={t(($) => $.project.references.remove, { number })}
                    run={() =>
                      void run(
                        'reference.remove',
                        { id: reference.id },
                        { toast: t(($) => $.project.references.removed) },
                      )
                    }
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <AddLine
        label={t(($) => $.project.references.add)}
        max={1_000}
        add={(citation) =>
          run('reference.add', { citation }, { toast: t(($) => $.project.references.added) })
        }
      />
    </div>
  );
}
