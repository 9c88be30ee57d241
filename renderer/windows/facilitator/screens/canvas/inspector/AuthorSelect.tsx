import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Author, Contribution } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { authorLabel, optionsFor } from '../capture/options.ts';
import classes from './inspector.module.css';

/** Who said it, corrected by searching people and organisations; a name that is neither can stand as a group. */
export function AuthorSelect(props: { state: State; contribution: Contribution; disabled: boolean }) {
  const { state, contribution, disabled } = props;
  const t = useT();
  const label = authorLabel(state, contribution.author, t);
  const [searched, setSearched] = useState(label);
  const query = searched === label ? '' : searched.trim();
  const value = JSON.stringify(contribution.author);
  const options = optionsFor(state, { sign: '@', query }, [], t).flatMap(({ choice, label: name, detail }) =>
    choice.kind === 'author'
      ? [
          {
            value: JSON.stringify(choice.author),
            label: detail === '' ? name : `${name} · ${detail}`,
          },
        ]
      : [],
  );
  return (
    <Select
      label={t(($) => $.inspector.fields.author)}
      classNames={{ root: classes.select ?? '', label: classes.label ?? '', input: classes.textInput ?? '' }}
      data={[{ value, label }, ...options.filter((option) => option.value !== value)]}
      filter={(input) => input.options}
      searchable
      searchValue={searched}
      onSearchChange={setSearched}
      onBlur={() => setSearched(label)}
      onFocus={(event) => event.currentTarget.select()}
      value={value}
      allowDeselect={false}
      disabled={disabled}
      nothingFoundMessage={t(($) => $.inspector.nothingFound)}
      onChange={(chosen) => {
        if (!chosen || chosen === value) return;
        const author = JSON.parse(chosen) as Author;
        setSearched(authorLabel(state, author, t));
        void run('contribution.update', {
          id: contribution.id,
          set: { author },
          base: { author: contribution.author },
        });
      }}
    />
  );
}
