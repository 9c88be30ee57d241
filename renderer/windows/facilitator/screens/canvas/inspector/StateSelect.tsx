import { Select } from '@mantine/core';
import { useClient } from '../../../../../client/store.ts';
import classes from './inspector.module.css';

/** The state of a tool or a cell, as a tag that can be changed. */
export function StateSelect<Value extends string>(props: {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  change: (value: Value) => void;
}) {
  const { label, value, choices, change } = props;
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  return (
    <div className={classes.state} data-value={value}>
      <Select
        size="xs"
        aria-label={label}
        data={[...choices]}
        value={value}
        disabled={readOnly}
        allowDeselect={false}
        onChange={(next) => {
          const found = choices.find((choice) => choice.value === next);
          if (found && found.value !== value) change(found.value);
        }}
        comboboxProps={{ width: 170, position: 'bottom-start' }}
      />
    </div>
  );
}
