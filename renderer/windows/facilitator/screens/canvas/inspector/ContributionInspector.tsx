import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { type Contribution, contributionTypes } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { contributionWithCode } from '../../../../../../shared/queries/contributions.ts';
import { spotOf } from '../../../../../../shared/queries/places.ts';
import { run } from '../../../../../actions/run.ts';
import { clearSelection, select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState, useClient } from '../../../../../client/store.ts';
import { AnswerForm } from '../../contributions/AnswerForm.tsx';
import { StateTag } from '../../contributions/StateTag.tsx';
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
  const withdrawn = contribution.state === 'withdrawn';
  const source =
    contribution.copyOf === '' ? undefined : contributionWithCode(state.contribution, contribution.copyOf);
  const cluster = contribution.cluster === null ? undefined : state.cluster[contribution.cluster];

  const copy = async (): Promise<void> => {
    const answer = await run(
      'contribution.copy',
      { id, place },
      {
        toast: (done) =>
          t(($) => $.inspector.actions.copied, {
            code: currentState().contribution[done.id ?? '']?.code ?? '',
          }),
      },
    );
    if (answer.kind === 'done' && answer.id !== undefined) select({ contributions: [answer.id] });
  };
  const withdraw = (): void => {
    const { response, respondedBy } = contribution;
    void run(
      'contribution.respond',
      { ids, state: withdrawn ? 'unanswered' : 'withdrawn', response, respondedBy },
      {
        toast: t(($) => (withdrawn ? $.inspector.actions.restored : $.inspector.actions.withdrawn), { code }),
      },
    );
  };

  return (
    <Panel
      kind={t(($) => $.inspector.kinds.contribution)}
      hue={spot.dimension?.hue}
      menu={
        readOnly ? null : (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={32} aria-label={t(($) => $.common.more)}>
                <IconDots size={18} stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCopy size={16} stroke={1.75} />} onClick={() => void copy()}>
                {t(($) => $.inspector.actions.copy)}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowBackUp size={16} stroke={1.75} />} onClick={withdraw}>
                {t(($) => (withdrawn ? $.inspector.actions.restore : $.inspector.actions.withdraw))}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.75} />}
                onClick={() =>
                  void run(
                    'contribution.remove',
                    { ids },
                    { toast: t(($) => $.inspector.actions.removed, { code }) },
                  ).then((answer) => answer.kind === 'done' && clearSelection())
                }
              >
                {t(($) => $.inspector.actions.removeContribution)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
      foot={
        readOnly ? null : (
          <>
            <Button variant="default" size="compact-md" onClick={() => cardActions.move(ids)}>
              {t(($) => $.inspector.actions.move)}
            </Button>
            <Button variant="default" size="compact-md" onClick={() => cardActions.tool(ids)}>
              {t(($) => $.inspector.actions.tool)}
            </Button>
            {place.kind === 'tray' ? (
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
      <History state={state} collection="contribution" id={id} />
    </Panel>
  );
}
