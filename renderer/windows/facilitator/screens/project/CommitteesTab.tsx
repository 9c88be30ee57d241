import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { Committee } from '../../../../../shared/model/people.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { useCollection } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { DraftDate, DraftText } from '../../fields/DraftText.tsx';
import classes from './project.module.css';
import { Remove } from './Remove.tsx';

const kinds = ['executive', 'advisory', 'other'] as const;

/** The committees and who sits on them, from when to when. */
export function CommitteesTab() {
  const t = useT();
  const committees = Object.values(useCollection('committee')).toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
  );
  return (
    <div className={classes.form}>
      {committees.length === 0 ? (
        <EmptyState icon={IconUsersGroup} title={t(($) => $.project.committees.empty)}>
          {t(($) => $.project.committees.emptyHelp)}
        </EmptyState>
      ) : null}
      {committees.map((committee) => (
        <CommitteeCard key={committee.id} committee={committee} />
      ))}
      <NewCommittee />
    </div>
  );
}

function CommitteeCard({ committee }: { committee: Committee }) {
  const t = useT();
  const people = useCollection('person');
  const organisations = useCollection('organisation');
  const seats = Object.values(useCollection('membership')).filter((seat) => seat.committee === committee.id);
  const nameOf = (seat: (typeof seats)[number]) =>
    (seat.person ? people[seat.person]?.name : organisations[seat.organisation ?? '']?.name) ?? '';
  const taken = new Set(seats.map((seat) => seat.person ?? seat.organisation));

  const options = (kind: 'person' | 'organisation', all: readonly { id: string; name: string }[]) =>
    all
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name }) => ({ value: `${kind} ${id}`, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'es'));
  const seat = async (value: string | null) => {
    const [kind, id] = value?.split(' ') ?? [];
    if (kind && id) await run('membership.add', { committee: committee.id, [kind]: id });
  };
  const remove = async () => {
    const gesture = newId();
    for (const { id } of seats) await run('membership.remove', { id }, { gesture });
    await run(
      'committee.remove',
      { id: committee.id },
      { gesture, toast: t(($) => $.project.committees.removed) },
    );
  };

  return (
    <section className={classes.item} aria-label={committee.name}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <div className={classes.grow}>
          <DraftText
            label={t(($) => $.project.committees.name)}
            value={committee.name}
            max={200}
            save={(value, base) =>
              run(
                'committee.update',
                { id: committee.id, set: { name: value }, base: { name: base } },
                { quiet: true },
              )
            }
          />
        </div>
        <Select
          label={t(($) => $.project.committees.kind)}
          value={committee.kind}
          allowDeselect={false}
          data={kinds.map((kind) => ({ value: kind, label: t(($) => $.model.committeeKinds[kind]) }))}
          onChange={(kind) =>
            kind &&
            void run('committee.update', { id: committee.id, set: { kind }, base: { kind: committee.kind } })
          }
        />
        <Remove label={t(($) => $.project.removeNamed, { name: committee.name })} run={() => void remove()} />
      </Group>
      {seats.length === 0 ? (
        <Text c="dimmed" mt="sm">
          {t(($) => $.project.committees.noMembers)}
        </Text>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t(($) => $.project.committees.member)}</th>
              <th>{t(($) => $.project.committees.from)}</th>
              <th>{t(($) => $.project.committees.to)}</th>
              <th>
                <span className={classes.hidden}>{t(($) => $.common.remove)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats
              .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'es'))
              .map((member) => {
                const organisation = member.person
                  ? organisations[people[member.person]?.organisation ?? '']?.name
                  : t(($) => $.project.committees.organisation);
                const save = (field: 'from' | 'to') => (value: string | null, base: string | null) =>
                  run(
                    'membership.update',
                    { id: member.id, set: { [field]: value }, base: { [field]: base } },
                    { quiet: true },
                  );
                const name = nameOf(member);
                return (
                  <tr key={member.id}>
                    <td>
                      <span className={classes.memberName}>{name}</span>
                      <span className={classes.memberPlace}>{organisation}</span>
                    </td>
                    <td>
                      <DraftDate
                        label={t(($) => $.project.committees.fromNamed, { name })}
                        hiddenLabel
                        value={member.from}
                        save={save('from')}
                      />
                    </td>
                    <td>
                      <DraftDate
                        label={t(($) => $.project.committees.toNamed, { name })}
                        hiddenLabel
                        value={member.to}
                        save={save('to')}
                      />
                    </td>
                    <td>
                      <Remove
                        label={t(($) => $.project.removeNamed, { name })}
                        run={() =>
                          void run(
                            'membership.remove',
                            { id: member.id },
                            { toast: t(($) => $.project.committees.memberRemoved) },
                          )
                        }
                      />
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      )}
      <Select
        mt="sm"
        aria-label={t(($) => $.project.committees.addTo, { name: committee.name })}
        placeholder={t(($) => $.project.committees.add)}
        leftSection={<IconPlus size={16} stroke={1.75} />}
        searchable
        limit={80}
        value={null}
        nothingFoundMessage={t(($) => $.project.committees.notFound)}
        data={[
          { group: t(($) => $.palette.people), items: options('person', Object.values(people)) },
          {
            group: t(($) => $.palette.organisations),
            items: options('organisation', Object.values(organisations)),
          },
        ]}
        onChange={(value) => void seat(value)}
      />
    </section>
  );
}

function NewCommittee() {
  const t = useT();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('advisory');
  const add = async () => {
    if (name.trim() === '') return;
    const answer = await run(
      'committee.add',
      { name, kind },
      { toast: t(($) => $.project.committees.added) },
    );
    if (answer.kind === 'done') setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          label={t(($) => $.project.committees.newName)}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t(($) => $.project.committees.kind)}
          value={kind}
          allowDeselect={false}
          data={kinds.map((each) => ({ value: each, label: t(($) => $.model.committeeKinds[each]) }))}
          onChange={(value) => setKind(value ?? 'advisory')}
        />
        <Button
          type="submit"
          variant="default"
          disabled={name.trim() === ''}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          {t(($) => $.common.add)}
        </Button>
      </Group>
    </form>
  );
}
