import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Author, Contribution } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { authorLabel, type Option, optionsFor } from '../capture/options.ts';
import classes from './inspector.module.css';

/** Who said it, corrected by searching people and organisations; a name that is neither can stand as a group. */
export function AuthorSelect(props: { state: State; contribution: Contribution; disabled: boolean }) {
  const { state, contribution, disabled } = props;
  const t = useT();
  const label = authorLabel(state, contribution.author, t);
  const [searched, setSearched] = useState(label);
  const query = searched === label ? '' : searched.trim();
  const options = optionsFor(state, { sign: '@', query }, [contribution.author], t).filter(
    (option): option is Option & { choice: { kind: 'author'; author: Author } } =>
      option.choice.kind === 'author',
  );
  return (
    <Select
      label={t(($) => $.inspector.fields.author)}
      classNames={{ label: classes.label ?? '', input: classes.textInput ?? '' }}
      data={options.map((option) => ({
        value: JSON.stringify(option.choice.author),
        label: option.detail === '' ? option.label : `${option.label} · ${option.detail}`,
      }))}
      filter={(input) => input.options}
      searchable
      searchValue={searched}
      onSearchChange={setSearched}
      onBlur={() => setSearched(label)}
      onFocus={(event) => event.currentTarget.select()}
      value={null}
      disabled={disabled}
      nothingFoundMessage={t(($) => $.inspector.nothingFound)}
      onChange={(chosen) => {
        if (!chosen) return;
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
