import { create } from 'zustand';
import type { Language } from './i18n.ts';
import { request } from './store.ts';

export interface Recent {
  folder: string;
  name: string;
  /** UTC instant of the last opening. */
  at: string;
  missing: boolean;
}

/** What the program keeps outside any project. */
export interface Settings {
  recents: readonly Recent[];
  /** Folder that new projects go into. */
  suggested: string;
  version: string;
  operator: string;
  singleKeys: boolean;
  language: Language;
}

export const useSettings = create<Settings>(() => ({
  recents: [],
  suggested: '',
  version: '',
  operator: '',
  singleKeys: true,
  language: 'es-CL',
}));

/** Reads the settings again. Rejects with RequestFailed. */
export async function loadSettings(): Promise<void> {
  useSettings.setState(await request<Settings>('home.state'));
}

/**
 * Keeps some of the settings. They act at once, so that the next key already knows; what cannot be kept is as it was before.
 * Rejects with RequestFailed.
 */
export async function saveSettings(
  part: Partial<Pick<Settings, 'language' | 'operator' | 'singleKeys'>>,
): Promise<void> {
  const before = useSettings.getState();
  useSettings.setState(part);
  try {
    await request('settings.set', part);
  } catch (error) {
    useSettings.setState(Object.fromEntries(Object.entries(before).filter(([name]) => name in part)));
    throw error;
  }
}
