import { ActionIcon, Button, Popover, Select } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import type { Tool } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { search } from '../../../../../../shared/queries/search.ts';
import { run } from '../../../../../actions/run.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';

/** The contributions that a tool comes from: each opens with a click, more can be joined, any can be parted. */
export function Origins({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const origins = tool.origins.flatMap((id) => state.contribution[id] ?? []);
  return (
    <Section
      title={t(($) => $.inspector.origins.title)}
      count={origins.length}
      action={readOnly ? null : <Join state={state} tool={tool} />}
    >
      {origins.length === 0 ? <p className={classes.none}>{t(($) => $.inspector.origins.none)}</p> : null}
      <ul className={classes.origins}>
        {origins.map((origin) => {
          const { name } = authorName(state, origin.author);
          return (
            <li key={origin.id}>
              <p className={classes.originHead}>
                <button
                  type="button"
                  className={classes.codeLink}
                  onClick={() => select({ contributions: [origin.id] })}
                >
                  {origin.code}
                </button>
                <span className={classes.originAuthor}>
                  · {name === '' ? t(($) => $.model.anonymous) : name}
                </span>
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t(($) => $.inspector.origins.part, { code: origin.code })}
                    onClick={() =>
                      void run(
                        'tool.part',
                        { id: tool.id, contribution: origin.id },
                        { toast: t(($) => $.inspector.origins.parted, { code: origin.code }) },
                      )
                    }
                  >
                    <IconUnlink size={15} stroke={1.75} />
                  </ActionIcon>
                )}
              </p>
              <p className={classes.originText}>«{origin.text}»</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Join({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [searched, setSearched] = useState('');
  const found =
    searched.trim() === ''
      ? Object.values(state.contribution)
          .filter((each) => each.place.kind === 'cell' && each.place.id === tool.cell)
          .map(({ id, code, text }) => ({ id, code, text }))
      : search(state, searched, 20, ['contribution']);
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
          {t(($) => $.inspector.origins.join)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(($) => $.inspector.origins.join)}>
        <Select
          label={t(($) => $.inspector.origins.which)}
          placeholder="A-0127"
          searchable
          data-autofocus
          searchValue={searched}
          onSearchChange={setSearched}
          data={found
            .filter(({ id }) => !tool.origins.includes(id))
            .map(({ id, code, text }) => ({ value: id, label: `${code} ${text.slice(0, 90)}` }))}
          // What was typed is a code or words of the text; `search` has already chosen.
          filter={({ options }) => options}
          value={null}
          nothingFoundMessage={t(($) => $.inspector.nothingFound)}
          comboboxProps={{ withinPortal: false }}
          onChange={(id) => {
            if (!id) return;
            setOpen(false);
            setSearched('');
            void run(
              'tool.join',
              { id: tool.id, contributions: [id] },
              { toast: t(($) => $.inspector.origins.joined, { code: state.contribution[id]?.code ?? '' }) },
            );
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
