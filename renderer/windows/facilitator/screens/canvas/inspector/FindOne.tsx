import { Button, Popover, Select } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import { type Hit, type HitKind, search } from '../../../../../../shared/queries/search.ts';
import { useT } from '../../../../../client/i18n.ts';

const MOST = 20;

/** A button that asks for a record of one kind, by code or words, in a box of its own. */
export function FindOne(props: {
  state: State;
  kind: HitKind;
  /** On the button, and what its box is called. */
  label: string;
  /** What the field is called. */
  which: string;
  placeholder: string;
  /** Offered before anything is typed. */
  offered: readonly Pick<Hit, 'id' | 'code' | 'text'>[];
  /** Not offered, whatever is typed. */
  taken: (id: string) => boolean;
  pick: (id: string) => void;
}) {
  const { state, kind, label, which, placeholder, offered, taken, pick } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  const [searched, setSearched] = useState('');
  const found = searched.trim() === '' ? offered : search(state, searched, MOST, [kind]);
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconLink size={15} stroke={1.75} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Select
          label={which}
          placeholder={placeholder}
          searchable
          data-autofocus
          searchValue={searched}
          onSearchChange={setSearched}
          data={found
            .filter(({ id }) => !taken(id))
            .slice(0, MOST)
            .map(({ id, code, text }) => ({ value: id, label: `${code} ${text.slice(0, 90)}` }))}
          // What was typed is a code or words; `search` has already chosen.
          filter={({ options }) => options}
          value={null}
          selectFirstOptionOnChange
          nothingFoundMessage={t(($) => $.inspector.nothingFound)}
          comboboxProps={{ withinPortal: false }}
          onChange={(id) => {
            if (!id) return;
            setOpen(false);
            setSearched('');
            pick(id);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
