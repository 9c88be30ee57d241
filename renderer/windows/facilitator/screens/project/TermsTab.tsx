import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconVocabulary } from '@tabler/icons-react';
import { useState } from 'react';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { DraftText } from '../../fields/DraftText.tsx';
import classes from './project.module.css';
import { Remove } from './Remove.tsx';

const order = new Intl.Collator('es');

/** The glossary: words and what they mean here, in the order of the alphabet. */
export function TermsTab() {
  const t = useT();
  const terms = Object.values(useCollection('term')).toSorted((a, b) => order.compare(a.word, b.word));
  const save = (id: string, field: 'word' | 'meaning') => (value: string, base: string) =>
    run('term.update', { id, set: { [field]: value }, base: { [field]: base } }, { quiet: true });
  return (
    <div className={classes.form}>
      {terms.length === 0 ? (
        <EmptyState icon={IconVocabulary} title={t(($) => $.project.terms.empty)}>
          {t(($) => $.project.terms.emptyHelp)}
        </EmptyState>
      ) : (
        <ul className={classes.items}>
          {terms.map((term) => (
            <li key={term.id} className={classes.pair}>
              <DraftText
                label={t(($) => $.project.terms.word)}
                value={term.word}
                max={120}
                save={save(term.id, 'word')}
              />
              <DraftText
                label={t(($) => $.project.terms.meaning)}
                value={term.meaning}
                max={1_000}
                lines={2}
                save={save(term.id, 'meaning')}
              />
              <Remove
                label={t(($) => $.project.removeNamed, { name: term.word })}
                run={() =>
                  void run('term.remove', { id: term.id }, { toast: t(($) => $.project.terms.removed) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <NewTerm />
    </div>
  );
}

function NewTerm() {
  const t = useT();
  const [word, setWord] = useState('');
  const [meaning, setMeaning] = useState('');
  const complete = word.trim() !== '' && meaning.trim() !== '';
  const add = async () => {
    if (!complete) return;
    const answer = await run('term.add', { word, meaning }, { toast: t(($) => $.project.terms.added) });
    if (answer.kind !== 'done') return;
    setWord('');
    setMeaning('');
  };
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t(($) => $.project.terms.newWord)}
        value={word}
        maxLength={120}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Textarea
        label={t(($) => $.project.terms.meaning)}
        value={meaning}
        maxLength={1_000}
        autosize
        minRows={1}
        onChange={(event) => setMeaning(event.currentTarget.value)}
      />
      <Group>
        <Button
          type="submit"
          variant="default"
          disabled={!complete}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          {t(($) => $.common.add)}
        </Button>
      </Group>
    </form>
  );
}
