import { useEffect } from 'react';
import { create } from 'zustand';
import { request } from '../../../client/store.ts';

const useAddress = create<{ address: string | null }>(() => ({ address: null }));

/** Asks the host anew where the attachments are: a host that was started again has another address. */
export async function refreshAddress(): Promise<void> {
  try {
    const address = await request<string>('attachment.address');
    useAddress.setState({ address });
  } catch {
    // Disconnected: the next picture that is drawn asks again.
  }
}

/** Where the bytes of an attachment are; null until the host has said so. */
export function useSource(id: string): string | null {
  const address = useAddress((held) => held.address);
  useEffect(() => {
    if (address === null) void refreshAddress();
  }, [address]);
  return address === null ? null : address + id;
}

/** The bytes of an attachment. Rejects when they are not there. */
export async function bytesOf(id: string): Promise<Blob> {
  await refreshAddress();
  const response = await fetch(`${useAddress.getState().address ?? ''}${id}`);
  if (!response.ok) throw new Error('missing');
  return response.blob();
}
