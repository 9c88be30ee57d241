import type { State } from '../../../shared/model/state.ts';
import type { MeetingRecord } from '../../../shared/model/workshop.ts';
import { type HistoryEntry, useRecordHistory } from '../../actions/recordHistory.ts';
import { type Translate, useT } from '../../client/i18n.ts';
import classes from './records.module.css';
import { useFormat } from './workshopName.ts';

const fields = [
  'text',
  'agendaItem',
  'form',
  'favour',
  'against',
  'abstained',
  'reason',
  'responsible',
  'due',
  'state',
  'whose',
  'about',
  'takenUpBy',
  'speaker',
] as const;
type Field = (typeof fields)[number];

/** Every correction of a record, newest first: when, in which role, and what it said before. */
export function RecordHistory({ state, record }: { state: State; record: MeetingRecord }) {
  const t = useT();
  const format = useFormat();
  const { entries, wrong } = useRecordHistory(state, 'record', record.id);
  if (wrong !== '') return <p className={classes.detail}>{wrong}</p>;
  if (entries === null) return null;
  return (
    <ol className={classes.history} aria-label={t(($) => $.records.history.of, { code: record.code })}>
      {entries.map((entry) => (
        <li key={entry.seq}>
          <span>
            <time dateTime={entry.at}>{format.timeOf(entry.at)}</time> {whoText(t, entry)}
          </span>
          {beforeOf(entry).map(([field, value]) => (
            <span key={field} className={classes.before}>
              {t(($) => $.records.history.said, { field: fieldText(t, field) })}{' '}
              <q>{valueText(t, state, field, value)}</q>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function whoText(t: Translate, { actor, changes, undo }: HistoryEntry): string {
  const who = t(($) => $.records.history.by[actor === 'secretary' ? 'secretary' : 'facilitator']);
  if (undo) return t(($) => $.records.history.undone, { who });
  return changes[0]?.kind === 'add'
    ? t(($) => $.records.history.made, { who })
    : t(($) => $.records.history.corrected, { who });
}

function beforeOf({ changes }: HistoryEntry): [Field, unknown][] {
  const [change] = changes;
  if (change?.kind !== 'update') return [];
  const before = change.before as Record<string, unknown>;
  return fields.flatMap((field): [Field, unknown][] =>
    Object.hasOwn(before, field) ? [[field, before[field]]] : [],
  );
}

function fieldText(t: Translate, field: Field): string {
  return field === 'text' ? t(($) => $.records.history.text) : t(($) => $.records[field]);
}

function valueText(t: Translate, state: State, field: Field, value: unknown): string {
  const id = String(value);
  if (value === null || value === '') return t(($) => $.records.history.nothing);
  if (field === 'agendaItem') return state.agendaItem[id]?.title ?? '';
  if (field === 'speaker') return state.person[id]?.name ?? '';
  if (field === 'about') return state.record[id]?.code ?? '';
  if (field === 'form') return t(($) => $.model.agreementForms[id as 'consensus']);
  if (field === 'state') return t(($) => $.model.commitmentStates[id as 'open']);
  return id;
}
