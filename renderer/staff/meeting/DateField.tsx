import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../client/i18n.ts';

type Precision = 'day' | 'month' | 'none';
const precisions: readonly Precision[] = ['day', 'month', 'none'];

/** A calendar date to the day, to the month, or none at all. `save` gets `2026-07-01`, `2026-07` or null. */
export function DateField(props: {
  value: string | null;
  save: (value: string | null) => void;
  readOnly?: boolean;
  label?: string;
}) {
  const { value, save, readOnly } = props;
  const t = useT();
  const label = props.label ?? t(($) => $.workshops.facts.date);
  const [chosen, setChosen] = useState<Precision | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const precision = chosen ?? (value === null ? 'day' : value.length === 7 ? 'month' : 'day');
  const shown =
    typed ??
    (value === null ? '' : precision === 'month' ? value.slice(0, 7) : value.length === 10 ? value : '');
  const finish = (next: string): void => {
    setTyped(null);
    if (next !== '' && next !== value) save(next);
    if (next === '' && value !== null) save(null);
  };
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <NativeSelect
        label={label}
        w={130}
        disabled={readOnly ?? false}
        value={chosen ?? (value === null ? 'none' : precision)}
        data={precisions.map((key) => ({ value: key, label: t(($) => $.workshops.facts.precisions[key]) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as Precision;
          setChosen(next);
          if (next === 'none') save(null);
          if (next === 'month' && value?.length === 10) save(value.slice(0, 7));
        }}
      />
      {(chosen ?? (value === null ? 'none' : precision)) === 'none' ? null : (
        <TextInput
          aria-label={`${label}: ${t(($) => $.workshops.facts.precisions[precision])}`}
          type={precision === 'month' ? 'month' : 'date'}
          min={precision === 'month' ? '1990-01' : '1990-01-01'}
          max={precision === 'month' ? '2099-12' : '2099-12-31'}
          readOnly={readOnly ?? false}
          value={shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => typed !== null && finish(typed)}
        />
      )}
    </Group>
  );
}
