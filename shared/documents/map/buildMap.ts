import type { MapSheet } from '../../layout/map/mapSheet.ts';
import type { MapWords } from '../../layout/map/mapSvg.ts';
import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import type { DocumentContext } from '../context.ts';
import { mapOf } from '../parts/modelMap.ts';
import { printedOf } from '../parts/printedOf.ts';
import { chaptersOf } from '../proposal/grid.ts';

/** The map of the whole model as a picture of its own, and what it says to those who do not see it. */
export function buildMap(input: DocumentContext & { state: State; version?: Version }): {
  sheet: MapSheet;
  words: MapWords;
} {
  const { state, t, format, language } = input;
  const { name, institution } = projectOf(state);
  const chapters = chaptersOf(state);
  const say = (key: string, params?: Parameters<typeof t>[1]): string => t(`proposal.${key}`, params);
  const { map, alt } = mapOf(chapters, { state, chapters, format, say }, true);
  const { version, edition, date } = printedOf(input);
  const line = [institution, version, edition, date].filter((part) => part !== '').join(' · ');
  return {
    sheet: { map, title: name, line },
    words: {
      title: name,
      description: chapters.length === 0 ? say('map.empty') : `${alt} ${line}.`,
      language,
    },
  };
}
