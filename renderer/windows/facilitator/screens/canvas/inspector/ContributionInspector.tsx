import { Button, Select } from '@mantine/core';
import { type Contribution, contributionTypes } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { contributionWithCode, stands } from '../../../../../../shared/queries/contributions.ts';
import { tablesOf } from '../../../../../../shared/queries/forum.ts';
import { spotOf } from '../../../../../../shared/queries/places.ts';
import { run } from '../../../../../actions/run.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { Attachments } from '../../../attachments/Attachments.tsx';
import { AnswerForm } from '../../contributions/AnswerForm.tsx';
import { StateTag } from '../../contributions/StateTag.tsx';
import { openPhoto } from '../photo/photoState.ts';
import { ThingMenu } from '../structure/ThingItems.tsx';
import { contributionActions } from '../structure/thingActions.ts';
import { cardActions } from '../tray/cardActions.ts';
import { AuthorSelect } from './AuthorSelect.tsx';
import { History } from './History.tsx';
import { InPlace } from './InPlace.tsx';
import classes from './inspector.module.css';
import { Panel } from './Panel.tsx';
import { Section } from './Section.tsx';
import { useShortTime } from './useShortTime.ts';

/** A contribution: its words, who said it and where, where it stands, and the answer it got. */
export function ContributionInspector({ state, contribution }: { state: State; contribution: Contribution }) {
  const t = useT();
  const when = useShortTime();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const { id, code, place, author, type } = contribution;
  const spot = spotOf(state, place);
  const ids = [id];
  const withdrawn = !stands(contribution);
  const source =
    contribution.copyOf === '' ? undefined : contributionWithCode(state.contribution, contribution.copyOf);
  const cluster = contribution.cluster === null ? undefined : state.cluster[contribution.cluster];

  const tables = tablesOf(state, contribution.workshop);
  const photo = contribution.picture === null ? undefined : state.attachment[contribution.picture];

  return (
    <Panel
      kind={t(($) => $.inspector.kinds.contribution)}
      hue={spot.dimension?.hue}
      menu={readOnly ? null : <ThingMenu actions={() => contributionActions(ids)} />}
      foot={
        readOnly ? null : (
          <>
            <Button variant="default" size="compact-md" onClick={() => cardActions.move(ids)}>
              {t(($) => $.inspector.actions.move)}
            </Button>
            <Button variant="default" size="compact-md" onClick={() => cardActions.tool(ids)}>
              {t(($) => $.inspector.actions.tool)}
            </Button>
            {place.kind === 'tray' || contribution.parked ? (
              <Button
                variant="default"
                size="compact-md"
                onClick={() => cardActions.park(ids, !contribution.parked)}
              >
                {t(($) => (contribution.parked ? $.inspector.actions.unpark : $.inspector.actions.parkShort))}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <div className={classes.intro}>
        <div className={classes.tags}>
          <span className={classes.code} data-plain="true">
            {code}
          </span>
          <StateTag state={contribution.state} />
        </div>
        <div className={classes.note}>
          <InPlace
            collection="contribution"
            id={id}
            field="text"
            value={contribution.text}
            label={t(($) => $.inspector.fields.text)}
            maxLength={2_000}
          />
        </div>
        <p className={classes.where}>
          {t(($) => $.inspector.contributions.typed, {
            who: t(($) => $.model.actors[contribution.typedBy as 'sala'], {
              defaultValue: contribution.typedBy,
            }),
            when: when(contribution.at),
          })}
        </p>
        {source ? (
          <p className={classes.where}>
            {t(($) => $.inspector.contributions.copyOf)}{' '}
            <button
              type="button"
              className={classes.codeLink}
              onClick={() => select({ contributions: [source.id] })}
            >
              {source.code}
            </button>
          </p>
        ) : null}
      </div>
      <Section title={t(($) => $.inspector.contributions.said)}>
        <AuthorSelect
          key={JSON.stringify(author)}
          state={state}
          contribution={contribution}
          disabled={readOnly || author.kind === 'anonymous'}
        />
        <Select
          label={t(($) => $.inspector.fields.type)}
          classNames={{
            root: classes.select ?? '',
            label: classes.label ?? '',
            input: classes.textInput ?? '',
          }}
          data={contributionTypes.map((value) => ({
            value,
            label: t(($) => $.model.contributionTypes[value]),
          }))}
          value={type}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(next) => void run('contribution.update', { id, set: { type: next }, base: { type } })}
        />
        <Select
          label={t(($) => $.inspector.fields.workshop)}
          classNames={{
            root: classes.select ?? '',
            label: classes.label ?? '',
            input: classes.textInput ?? '',
          }}
          data={[
            { value: '', label: t(($) => $.inspector.noWorkshop) },
            ...Object.values(state.workshop).map((each) => ({
              value: each.id,
              label: `${each.code} · ${t(($) => $.model.workshop.named[each.kind], { number: each.number })}`,
            })),
          ]}
          value={contribution.workshop ?? ''}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(next) =>
            void run('contribution.update', {
              id,
              set: { workshop: next === '' ? null : next, agendaItem: null },
              base: { workshop: contribution.workshop },
            })
          }
        />
        {tables.length === 0 ? null : (
          <Select
            label={t(($) => $.capture.table)}
            classNames={{
              root: classes.select ?? '',
              label: classes.label ?? '',
              input: classes.textInput ?? '',
            }}
            data={[
              { value: '', label: t(($) => $.capture.noTable) },
              ...tables.map((each) => ({ value: each.id, label: each.name })),
            ]}
            value={contribution.table ?? ''}
            allowDeselect={false}
            disabled={readOnly}
            onChange={(next) =>
              void run('contribution.update', {
                id,
                set: { table: next === '' ? null : next },
                base: { table: contribution.table },
              })
            }
          />
        )}
        <p className={classes.place}>
          <span className={classes.label}>{t(($) => $.inspector.fields.place)}</span>
          {place.kind === 'tray' ? (
            t(($) => $.model.tray)
          ) : (
            <button
              type="button"
              className={classes.codeLink}
              onClick={() =>
                select(place.kind === 'dimension' ? { row: place.id } : { [place.kind]: place.id })
              }
            >
              {spot.code}
            </button>
          )}
          {cluster ? (
            <span className={classes.cluster}>
              {t(($) => $.inspector.contributions.group, { name: cluster.name })}
            </span>
          ) : null}
        </p>
      </Section>
      {withdrawn ? null : (
        <Section title={t(($) => $.contributions.answer.panel)}>
          <AnswerForm key={`${id} ${contribution.state} ${contribution.response}`} ids={ids} />
        </Section>
      )}
      <Section title={t(($) => $.attachments.title)}>
        {photo ? (
          <p className={classes.where}>
            {t(($) => $.attachments.from)}{' '}
            <button type="button" className={classes.codeLink} onClick={() => openPhoto(photo.id)}>
              {photo.caption || photo.name}
            </button>
          </p>
        ) : null}
        <Attachments owner={{ kind: 'contribution', id }} readOnly={readOnly} />
      </Section>
      <History state={state} collection="contribution" id={id} />
    </Panel>
  );
}
