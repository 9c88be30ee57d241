import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ObservationPlace } from '../../../../shared/model/review.ts';
import { projectOf, type State } from '../../../../shared/model/state.ts';
import { fold } from '../../../../shared/queries/fold.ts';
import { matrixOf } from '../../../../shared/queries/matrix.ts';
import { codeOfPlace, nameOfPlace } from '../../../../shared/queries/observations.ts';
import { search } from '../../../../shared/queries/search.ts';
import { useT } from '../../../client/i18n.ts';

const kinds = ['dimension', 'component', 'stage', 'cell', 'tool'] as const;
const MOST = 30;
const none: readonly ObservationPlace[] = [];

/** Picks a place of the model by its code or by words; the whole model is one of them, unless `parts` asks for its parts alone. The likely ones come first. */
export function PlacePicker(props: {
  state: State;
  label: string;
  /** Offered before anything is typed. */
  likely?: readonly ObservationPlace[];
  pick: (place: ObservationPlace) => void;
  parts?: true;
  disabled?: boolean;
}) {
  const { state, label, likely = none, pick, parts, disabled = false } = props;
  const t = useT();
  const [typed, setTyped] = useState('');
  const data = useMemo(() => {
    const whole: ObservationPlace = { kind: 'project', id: projectOf(state).id };
    const wholeName = t(($) => $.review.whole);
    const found: ObservationPlace[] =
      fold(typed) === ''
        ? [...likely, ...rowsOf(state)]
        : search(state, typed, MOST, kinds).map(({ kind, id }) => ({ kind, id }) as ObservationPlace);
    if (!parts && (fold(typed) === '' || fold(wholeName).includes(fold(typed)))) found.push(whole);
    const seen = new Map<string, string>();
    for (const place of found) {
      const name = place.kind === 'project' ? wholeName : nameOfPlace(state, place);
      const code = place.kind === 'project' ? '' : codeOfPlace(state, place);
      seen.set(`${place.kind} ${place.id}`, code === '' ? name : `${code} · ${name}`);
    }
    return [...seen].map(([value, text]) => ({ value, label: text }));
  }, [state, typed, likely, parts, t]);
  return (
    <Select
      label={label}
      placeholder={t(($) => $.review.place.placeholder)}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      data={data}
      // They were found already: by code, with or without zeros, and by words.
      filter={({ options }) => options}
      maxDropdownHeight={320}
      nothingFoundMessage={t(($) => $.review.place.none)}
      selectFirstOptionOnChange
      disabled={disabled}
      onChange={(value) => {
        const [kind, id] = (value ?? '').split(' ');
        if (!kind || !id) return;
        setTyped('');
        pick({ kind: kind as ObservationPlace['kind'], id });
      }}
    />
  );
}

function rowsOf(state: State): ObservationPlace[] {
  return matrixOf(state).rows.flatMap(({ dimension, component, span }): ObservationPlace[] => [
    ...(span > 0 ? [{ kind: 'dimension' as const, id: dimension.id }] : []),
    ...(component ? [{ kind: 'component' as const, id: component.id }] : []),
  ]);
}
