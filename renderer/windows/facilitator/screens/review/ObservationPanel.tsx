import type { Observation, ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { PlacePicker } from '../../places/PlacePicker.tsx';
import records from '../../records/records.module.css';
import { AnswerForm } from './AnswerForm.tsx';
import { keyOf } from './drafts.ts';
import { NoteActions } from './NoteActions.tsx';
import { PlaceBox } from './PlaceBox.tsx';
import classes from './review.module.css';
import { Said } from './Said.tsx';
import { TakeUp } from './TakeUp.tsx';

/** The observation in hand beside its cell, or how many are chosen; its place and the answer to it. */
export function ObservationPanel(props: {
  state: State;
  observations: readonly Observation[];
  done: () => void;
}) {
  const { state, observations, done } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const [first] = observations;
  const label = t(($) => $.review.panel);
  if (!first)
    return (
      <aside className={records.panel} aria-label={label}>
        <p className={records.nothing}>{t(($) => $.review.nothing)}</p>
      </aside>
    );
  const single = observations.length === 1;
  const key = keyOf(observations);
  return (
    <aside className={records.panel} aria-label={label}>
      <h2 className={records.panelTitle}>
        {single ? first.code : t(($) => $.review.chosen, { count: observations.length })}
      </h2>
      {single ? (
        <>
          <Said state={state} observation={first} />
          {first.kind === 'note' && !readOnly ? <NoteActions observation={first} /> : null}
          <PlaceBox key={`place ${key}`} state={state} observation={first} readOnly={readOnly} />
          {readOnly ? null : <TakeUp state={state} observation={first} done={done} />}
        </>
      ) : (
        <Many state={state} observations={observations} readOnly={readOnly} />
      )}
      <section className={classes.section} data-answer aria-label={t(($) => $.review.answer.title)}>
        <h3 className={classes.sectionTitle}>{t(($) => $.review.answer.title)}</h3>
        <AnswerForm
          // What somebody else answers meanwhile is shown, unless an answer is being written here.
          key={`${key} ${single ? (first.respondedAt ?? '') : ''}`}
          state={state}
          observations={observations}
          readOnly={readOnly}
          done={done}
        />
      </section>
    </aside>
  );
}

function Many(props: { state: State; observations: readonly Observation[]; readOnly: boolean }) {
  const { state, observations, readOnly } = props;
  const t = useT();
  const answered = observations.filter(({ decision }) => decision !== null).length;
  const put = (place: ObservationPlace): void => {
    const ids = observations.map(({ id }) => id);
    void run(
      'observation.place',
      { ids, place },
      { toast: t(($) => $.review.place.placedMany, { count: ids.length }) },
    );
  };
  return (
    <>
      <ul className={classes.codes}>
        {observations.slice(0, 30).map(({ id, code }) => (
          <li key={id}>{code}</li>
        ))}
        {observations.length > 30 ? <li>…</li> : null}
      </ul>
      {answered > 0 ? (
        <p className={records.warning}>{t(($) => $.review.answer.replaces, { count: answered })}</p>
      ) : null}
      {readOnly ? null : <PlacePicker state={state} label={t(($) => $.review.place.pickMany)} pick={put} />}
    </>
  );
}
