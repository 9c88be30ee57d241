import { Alert } from '@mantine/core';
import { IconNotes, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { byRank } from '../../../shared/model/rank.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { runOf } from '../../../shared/queries/running.ts';
import { isTextField, useKeys } from '../../actions/keys.ts';
import { redo, undo } from '../../actions/run.ts';
import { Announcer } from '../../canvas/announce.tsx';
import { useT } from '../../client/i18n.ts';
import { useSettings } from '../../client/settings.ts';
import { useClient, useProject } from '../../client/store.ts';
import { useReadOnly } from '../../client/useReadOnly.ts';
import { AskBeforeLeaving } from '../../staff/bar/AskBeforeLeaving.tsx';
import { Loading } from '../../staff/bar/Loading.tsx';
import { useClosing } from '../../staff/bar/useClosing.ts';
import { Arrivals } from '../../staff/meeting/Arrivals.tsx';
import { Floor } from '../../staff/meeting/Floor.tsx';
import { LiveMinutes } from '../../staff/meeting/LiveMinutes.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AgendaColumn } from './AgendaColumn.tsx';
import { Bar } from './Bar.tsx';
import { ItemAttendance } from './ItemAttendance.tsx';
import { ItemHead } from './ItemHead.tsx';
import { ItemText } from './ItemText.tsx';
import { OnBehalf } from './OnBehalf.tsx';
import classes from './secretary.module.css';
import { useSecretaryName } from './useSecretaryName.ts';

/** The secretary's window: the running workshop's agenda, who is there at each item, and its acta as it is written. */
export function Secretary() {
  const t = useT();
  const state = useProject();
  const connection = useClient((client) => client.view.connection);
  const workshop = useCurrentWorkshop(state);
  useClosing();
  useEffect(() => {
    document.title = `${t(($) => $.secretary.title)} · Cabildo`;
  }, [t]);
  const back = (act: () => Promise<void>) => (event: KeyboardEvent) => {
    // In a text field these are the field's own.
    if (event.target instanceof HTMLElement && isTextField(event.target)) return false;
    void act();
    return true;
  };
  useKeys({ 'mod+z': back(undo), 'mod+shift+z': back(redo) });
  const body = (): React.ReactNode => {
    if (connection === 'connecting') return <Loading />;
    if (!state)
      return (
        <EmptyState icon={IconPlugConnectedX} title={t(($) => $.secretary.none.noProject)}>
          {t(($) => $.secretary.none.noProjectText)}
        </EmptyState>
      );
    if (!workshop)
      return (
        <EmptyState icon={IconNotes} title={t(($) => $.secretary.none.title)}>
          {t(($) => $.secretary.none.text)}
        </EmptyState>
      );
    return <Meeting key={workshop.id} state={state} workshop={workshop} />;
  };
  return (
    <div className={classes.app}>
      <AskBeforeLeaving />
      <Bar state={state} workshop={workshop} />
      <main className={classes.main}>{body()}</main>
      <Announcer />
    </div>
  );
}

/** The workshop that runs; once it is closed, the same one goes on being shown, for its acta to be finished. */
function useCurrentWorkshop(state: State | null): Workshop | undefined {
  const running = state && Object.values(state.workshop).find((each) => each.state === 'running');
  const [last, setLast] = useState<string>();
  const id = running?.id;
  useEffect(() => {
    if (id !== undefined) setLast(id);
  }, [id]);
  return running ?? (last === undefined ? undefined : state?.workshop[last]);
}

function Meeting({ state, workshop }: { state: State; workshop: Workshop }) {
  const t = useT();
  const readOnly = useReadOnly();
  const name = useSecretaryName(state, workshop.id);
  useEffect(() => useSettings.setState({ operator: name }), [name]);
  const items = useMemo(
    () =>
      Object.values(state.agendaItem)
        .filter((item) => item.workshop === workshop.id)
        .toSorted(byRank),
    [state.agendaItem, workshop.id],
  );
  const { item: current } = runOf(state, workshop);
  const [chosen, setChosen] = useState<string | null>(null);
  const item = items.find(({ id }) => id === chosen) ?? current ?? undefined;
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop.id);
  const fixed = readOnly || minutes?.state === 'approved';
  const common = { state, workshop, readOnly };
  return (
    <div className={classes.page} data-running-page>
      <AgendaColumn
        state={state}
        workshop={workshop}
        items={items}
        item={item}
        choose={(id) => setChosen(id === current?.id ? null : id)}
      />
      <div className={classes.middle}>
        {readOnly ? <Alert color="amber">{t(($) => $.secretary.readOnly)}</Alert> : null}
        {workshop.state === 'closed' ? <Alert>{t(($) => $.secretary.closed)}</Alert> : null}
        <ItemHead
          {...common}
          items={items}
          item={item}
          current={current ?? undefined}
          follow={() => setChosen(null)}
        />
        <ItemText {...common} items={items} item={item} minutes={minutes} fixed={fixed} />
        {workshop.state === 'closed' ? null : (
          <>
            <OnBehalf {...common} item={item} />
            <Floor {...common} />
          </>
        )}
        <Arrivals {...common} />
        {/* Last, for it is as long as the list of people: what is typed at each moment stays in sight. */}
        {item ? <ItemAttendance {...common} item={item} /> : null}
      </div>
      <LiveMinutes {...common} items={items} item={item} />
    </div>
  );
}
