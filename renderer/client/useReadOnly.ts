import { useClient } from './store.ts';

/** Whether the open project can only be looked at. */
export function useReadOnly(): boolean {
  return useClient((client) => Boolean(client.view.project?.readOnly));
}
