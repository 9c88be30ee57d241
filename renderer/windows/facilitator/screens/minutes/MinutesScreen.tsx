import { useProject } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import { MinutesEditor } from './MinutesEditor.tsx';
import { MinutesList } from './MinutesList.tsx';

/** The minutes of the project; with `{minutes}` or `{workshop}`, the editor of one. */
export function MinutesScreen() {
  const state = useProject();
  const { params } = useNavigation();
  if (!state) return null;
  const minutes =
    params.minutes === undefined
      ? Object.values(state.minutes).find(({ workshop }) => workshop === params.workshop)
      : state.minutes[params.minutes];
  return minutes && state.workshop[minutes.workshop] ? (
    <MinutesEditor key={minutes.id} state={state} minutes={minutes} />
  ) : (
    <MinutesList state={state} />
  );
}
