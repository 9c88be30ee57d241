import { Button, Group } from '@mantine/core';
import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { authorName } from '../../../../../shared/queries/contributions.ts';
import { spotOf } from '../../../../../shared/queries/places.ts';
import { useT } from '../../../../client/i18n.ts';
import { useClient } from '../../../../client/store.ts';
import { Attachments } from '../../attachments/Attachments.tsx';
import { go } from '../../navigation.ts';
import records from '../../records/records.module.css';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './contributions.module.css';

/** The contribution in hand, or how many are chosen, and the answer to them. */
export function AnswerPanel(props: {
  state: State;
  contributions: readonly Contribution[];
  done: () => void;
}) {
  const { state, contributions, done } = props;
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const [first] = contributions;
  if (!first)
    return (
      <aside className={records.panel} aria-label={t(($) => $.contributions.answer.panel)}>
        <p className={records.nothing}>{t(($) => $.contributions.answer.nothing)}</p>
      </aside>
    );
  const single = contributions.length === 1;
  const { name, organisation } = authorName(state, first.author);
  const spot = spotOf(state, first.place);
  const answered = contributions.filter((each) => each.state !== 'unanswered').length;
  return (
    <aside className={records.panel} aria-label={t(($) => $.contributions.answer.panel)}>
      <h2 className={records.panelTitle}>
        {single ? first.code : t(($) => $.contributions.chosen, { count: contributions.length })}
      </h2>
      {single ? (
        <>
          <p className={records.quote}>{first.text}</p>
          <p className={records.meta}>
            {[
              name === '' ? t(($) => $.model.anonymous) : name,
              organisation,
              first.workshop === null ? '' : (state.workshop[first.workshop]?.code ?? ''),
              first.copyOf === '' ? '' : t(($) => $.contributions.copyOf, { code: first.copyOf }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <Group gap="xs" mb="sm">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => go('canvas', { contribution: first.id })}
            >
              {spot.code === ''
                ? t(($) => $.contributions.seeInTray)
                : t(($) => $.contributions.seeAt, { place: spot.code })}
            </Button>
          </Group>
        </>
      ) : (
        <p className={records.meta}>
          {contributions
            .map((each) => each.code)
            .slice(0, 30)
            .join(', ')}
          {contributions.length > 30 ? '…' : ''}
        </p>
      )}
      {!single && answered > 0 ? (
        <p className={records.warning}>{t(($) => $.contributions.answer.replaces, { count: answered })}</p>
      ) : null}
      <AnswerForm
        key={contributions.map((each) => each.id).join(' ')}
        ids={contributions.map((each) => each.id)}
        done={done}
      />
      {single ? (
        <div className={classes.attached}>
          <Attachments owner={{ kind: 'contribution', id: first.id }} readOnly={readOnly} />
        </div>
      ) : null}
    </aside>
  );
}
