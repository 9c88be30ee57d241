import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { currentState } from '../../../../client/store.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import classes from './experiences.module.css';

/** A name and Enter: one more experience, shown beside; the field is free for the next name at once, and gets back one that is refused. */
export function NewExperience({ made }: { made: (id: string) => void }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [name, setName] = useState('');
  if (readOnly) return null;
  const add = async (): Promise<void> => {
    const typed = name.trim();
    if (typed === '') return;
    setName('');
    const toast = ({ id = '' }: { id?: string }): string =>
      t(($) => $.experiences.added, { code: currentState().experience[id]?.code ?? '' });
    const answer = await run('experience.add', { name: typed }, { toast });
    if (answer.kind !== 'done') setName((now) => (now === '' ? typed : `${typed}, ${now}`));
    else if (answer.id !== undefined) made(answer.id);
  };
  return (
    <form
      className={classes.add}
      data-new-experience="true"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        flex={1}
        aria-label={t(($) => $.experiences.newName)}
        placeholder={t(($) => $.experiences.newName)}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={name.trim() === ''}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
      >
        {t(($) => $.common.add)}
      </Button>
    </form>
  );
}
