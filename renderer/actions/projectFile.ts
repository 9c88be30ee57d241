import { IconDeviceFloppy, IconDoorExit } from '@tabler/icons-react';
import { i18n } from '../client/i18n.ts';
import { request } from '../client/store.ts';
import type { Action, ActionContext } from './action.ts';
import { openFile, saveFile } from './files.ts';
import { ask, failureText } from './run.ts';
import { errorToast, toast } from './toast.tsx';

const packages = () => [{ name: i18n.t(($) => $.home.packageFile), extensions: ['cabildo'] }];

/** Opens the project in a folder; says why when it cannot. */
export async function openFolder(folder: string): Promise<void> {
  await ask('project.open', { folder });
}

/** Asks for a `.cabildo` file and opens what is in it, unpacked beside the other projects. */
export async function openPackage(): Promise<void> {
  const file = await openFile(packages());
  if (file) await ask('project.unpack', file);
}

/** Gives the person the whole project as one file. */
export async function saveCopy(): Promise<void> {
  try {
    const { fileName, data } = await request<{ fileName: string; data: string }>('project.copy');
    const saved = await saveFile(fileName, data, packages());
    if (saved !== null) toast(i18n.t(($) => $.frame.copySaved, { file: saved }));
  } catch (error) {
    errorToast(failureText(error));
  }
}

const open = (context: ActionContext) => context.state !== null;

/** What can be done with the project as a file. */
export const projectFileActions: readonly Action[] = [
  {
    id: 'project.copy',
    label: (t) => t(($) => $.frame.project.copy),
    icon: IconDeviceFloppy,
    menu: 'file',
    enabled: open,
    run: saveCopy,
  },
  {
    id: 'project.close',
    label: (t) => t(($) => $.frame.project.close),
    icon: IconDoorExit,
    menu: 'file',
    enabled: open,
    run: async () => void (await ask('project.close')),
  },
];
