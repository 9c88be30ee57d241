import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);
const ENTRY = 'index.html';
/** The one sheet of all windows, as Vite names it in its list when styles are not split. */
const SHEET = 'style.css';

/**
 * The built files that one window loads, as paths in the folder of the windows: the page's own, and of what it loads on
 * demand that window only. Rejects when the build left no list of its parts.
 * @param folder the built windows
 * @param window the source of the window, from `renderer/` on
 */
export async function windowAssets(folder: string, window: string): Promise<ReadonlySet<string>> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const part = Object.hasOwn(manifest, name) ? manifest[name] : undefined;
    if (!part) throw new Error(`${name} is not in the build`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [part.file, ...part.css, ...part.assets]) files.add(file);
    for (const next of part.imports) visit(next);
    if (name !== ENTRY) for (const next of part.dynamicImports) visit(next);
  };
  visit(ENTRY);
  visit(SHEET);
  visit(window);
  return files;
}
