import { shell } from '../client/wire.ts';

export interface FileFilter {
  name: string;
  /** Without the dot. */
  extensions: string[];
}

/**
 * Hands a file to the person: the desktop asks where to, the browser downloads it.
 * @param data base64. @returns the path; in a browser, its name; null when they cancelled.
 */
export async function saveFile(
  suggested: string,
  data: string,
  filters: FileFilter[] = [],
): Promise<string | null> {
  if (shell) return shell.shell({ name: 'saveFile', suggested, filters, data });
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggested;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return suggested;
}

/** Shows a saved file in the system's file manager; does nothing in a browser. */
export function revealFile(path: string): void {
  if (shell) void shell.shell({ name: 'reveal', path });
}

/** Whether `revealFile` can show anything here. */
export const canReveal = shell !== undefined;

/** Asks the person for a file: its name and its bytes in base64; null when they cancelled. */
export async function openFile(filters: FileFilter[]): Promise<{ name: string; data: string } | null> {
  if (shell) return shell.shell({ name: 'openFile', filters });
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = filters.flatMap(({ extensions }) => extensions.map((end) => `.${end}`)).join(',');
  const file = await new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
  return file ? { name: file.name, data: await base64(file) } : null;
}

/** The bytes of a file in base64. */
export function base64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('read')));
    reader.readAsDataURL(file);
  });
}
