import { Button, Checkbox, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import { fold } from '../../../../../../shared/queries/fold.ts';
import { type ContributionFilter, isOpen, noFilter } from '../../../../../../shared/queries/matrixFilter.ts';
import { useT } from '../../../../../client/i18n.ts';
import { type FilterPart, filterParts } from './filterParts.ts';
import classes from './filters.module.css';

/** The parts of a filter as pills: press one to choose, its cross to take it away. */
export function FilterPills(props: {
  state: State;
  filter: ContributionFilter;
  change: (filter: ContributionFilter, part: FilterPart['key'] | null) => void;
}) {
  const { state, filter, change } = props;
  const t = useT();
  return (
    <>
      {filterParts(state, filter, t).map((part) => (
        <FilterPill key={part.key} part={part} change={(values) => change(part.with(values), part.key)} />
      ))}
      {isOpen(filter) ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => change(noFilter, null)}>
          {t(($) => $.inspector.filters.clear)}
        </Button>
      )}
    </>
  );
}

const LONG = 9;

function FilterPill({ part, change }: { part: FilterPart; change: (values: readonly string[]) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [searched, setSearched] = useState('');
  const { label, choices, chosen } = part;
  const names = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? '');
  const wanted = fold(searched);
  const listed = choices.filter((choice) => fold(choice.label).includes(wanted));
  const active = chosen.length > 0;
  return (
    <div className={classes.pill} data-active={active || undefined}>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-start"
        trapFocus
        returnFocus
        withinPortal
        width={300}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.open}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {active ? `${label}: ` : label}
            {active ? <b>{names[0]}</b> : null}
            {names.length > 1 ? <span className={classes.more}>+{names.length - 1}</span> : null}
            {active ? null : <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <Stack gap="xs">
            {choices.length > LONG ? (
              <TextInput
                aria-label={t(($) => $.common.search)}
                placeholder={t(($) => $.common.search)}
                value={searched}
                onChange={(event) => setSearched(event.currentTarget.value)}
              />
            ) : null}
            {choices.length === 0 ? <Text size="sm">{t(($) => $.inspector.filters.noChoices)}</Text> : null}
            <ScrollArea.Autosize mah={320} type="auto">
              <Stack gap={4} py={2}>
                {listed.map((choice, at) => (
                  <div key={choice.value}>
                    {choice.group !== undefined && choice.group !== listed[at - 1]?.group ? (
                      <Text size="xs" c="dimmed" fw={600} mt={at === 0 ? 0 : 6} mb={4}>
                        {choice.group}
                      </Text>
                    ) : null}
                    <Checkbox
                      label={choice.label}
                      checked={chosen.includes(choice.value)}
                      onChange={(event) =>
                        change(
                          event.currentTarget.checked
                            ? [...chosen, choice.value]
                            : chosen.filter((value) => value !== choice.value),
                        )
                      }
                    />
                  </div>
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {active ? (
        <button
          type="button"
          className={classes.clear}
          aria-label={t(($) => $.inspector.filters.remove, { name: label })}
          onClick={() => change([])}
        >
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
