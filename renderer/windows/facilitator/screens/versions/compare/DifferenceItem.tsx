import { Text } from '@mantine/core';
import type { ChangeSource } from '../../../../../../shared/queries/changeSources.ts';
import type { Difference, FieldChange } from '../../../../../../shared/queries/compare.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './compare.module.css';
import { TurnTag } from './TurnTag.tsx';
import { Wording } from './Wording.tsx';

/** One thing that is not the same: its code, what became of it, each text word by word, and what it came from. */
export function DifferenceItem({
  difference,
  sources,
}: {
  difference: Difference;
  sources: readonly ChangeSource[];
}) {
  const t = useT();
  const { part, turn, code, formerCode, name, order, fields } = difference;
  // What was added or removed has its name in the heading.
  const told =
    turn === 'added' || turn === 'removed' ? fields.filter(({ field }) => field !== 'name') : fields;
  return (
    <li className={classes.item} data-difference={code}>
      <div className={classes.itemHead}>
        <span className={classes.code}>{code}</span>
        <b>{name === '' ? t(($) => $.versions.compare.parts[part]) : name}</b>
        <TurnTag turn={turn} />
      </div>
      {formerCode === '' ? null : (
        <Text size="sm" c="dimmed">
          {t(($) => $.versions.compare.former, { code: formerCode })}
        </Text>
      )}
      {order === null ? null : (
        <Text size="sm" c="dimmed">
          {t(($) => $.versions.compare.order, { ...order })}
        </Text>
      )}
      <dl className={classes.fields}>
        {told.map((change) => (
          <Field key={change.field} part={part} change={change} />
        ))}
      </dl>
      <Sources sources={sources} />
    </li>
  );
}

function Field({ part, change }: { part: Difference['part']; change: FieldChange }) {
  const t = useT();
  const { field, before, after } = change;
  const word = (value: string): string => {
    if (value === '') return '';
    if (field === 'complexity') return t(`model.complexities.${value}` as never);
    if (field === 'kind')
      return t(`model.${part === 'link' ? 'linkKinds' : 'dimensionKinds'}.${value}` as never);
    if (field === 'state')
      return t(`model.${part === 'cell' ? 'cellStates' : 'toolStates'}.${value}` as never);
    return value;
  };
  const label =
    part === 'link' ? t(($) => $.versions.compare.parts.link) : t(`inspector.fields.${field}` as never);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Wording before={word(before)} after={word(after)} />
      </dd>
    </div>
  );
}

function Sources({ sources }: { sources: readonly ChangeSource[] }) {
  const t = useT();
  if (sources.length === 0)
    return <p className={classes.sources}>{t(($) => $.versions.compare.noSources)}</p>;
  return (
    <p className={classes.sources}>
      {t(($) => $.versions.compare.sources)}{' '}
      {sources.map(({ id, code, who, workshop, why }, at) => (
        <span key={id} title={why}>
          {at === 0 ? '' : ' · '}
          <b>{code}</b>
          {who === '' && workshop === ''
            ? ''
            : ` (${[who, workshop].filter((each) => each !== '').join(', ')})`}
        </span>
      ))}
    </p>
  );
}
