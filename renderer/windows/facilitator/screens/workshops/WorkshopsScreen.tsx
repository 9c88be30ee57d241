import { runningNow } from '../../../../../shared/queries/running.ts';
import { useProject } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import { Commitments } from './Commitments.tsx';
import { CompareForums } from './forum/CompareForums.tsx';
import { RunningPage } from './run/RunningPage.tsx';
import { WorkshopList } from './WorkshopList.tsx';
import { WorkshopPage } from './WorkshopPage.tsx';

/**
 * The workshop that runs, or the list of all when none does or with `{view: list}`; with `{workshop}`, the page of one (and
 * with `{item}`, that point of its agenda), or with `{view: run}` its running; `{view: compare}`, its forums
 * side by side; `{view: commitments}`, what was committed to in all of them.
 */
export function WorkshopsScreen() {
  const state = useProject();
  const { params } = useNavigation();
  if (!state) return null;
  if (params.view === 'compare') return <CompareForums state={state} />;
  if (params.view === 'commitments') return <Commitments state={state} />;
  const workshop = params.workshop === undefined ? undefined : state.workshop[params.workshop];
  const running = runningNow(state)?.workshop;
  const led = workshop ? (params.view === 'run' ? workshop : undefined) : running;
  if (led?.state === 'running' && params.view !== 'list')
    return <RunningPage key={led.id} state={state} workshop={led} />;
  return workshop ? (
    <WorkshopPage key={workshop.id} state={state} workshop={workshop} />
  ) : (
    <WorkshopList state={state} />
  );
}
