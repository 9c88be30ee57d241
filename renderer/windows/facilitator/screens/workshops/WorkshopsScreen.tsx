import { useProject } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import { WorkshopList } from './WorkshopList.tsx';
import { WorkshopPage } from './WorkshopPage.tsx';

/** The workshops of the project; with `{workshop}`, the page of one (and with `{item}`, that point of its agenda). */
export function WorkshopsScreen() {
  const state = useProject();
  const { params } = useNavigation();
  if (!state) return null;
  const workshop = params.workshop === undefined ? undefined : state.workshop[params.workshop];
  return workshop ? (
    <WorkshopPage key={workshop.id} state={state} workshop={workshop} />
  ) : (
    <WorkshopList state={state} />
  );
}
