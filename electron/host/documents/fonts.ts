import { join } from 'node:path';

/** The font files that the map's picture is drawn with, in the program's resources. */
export function fontFiles(resourcesFolder: string): string[] {
  return ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((file) => join(resourcesFolder, 'fonts', file));
}
