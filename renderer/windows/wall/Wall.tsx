import { useClient } from '../../client/store.ts';

/** The room's window. */
export function Wall() {
  const wall = useClient((client) => client.view.wall);
  return <main data-wall={wall.kind} />;
}
