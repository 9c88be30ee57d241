import type { MapSheet } from '../../layout/map/mapSheet.ts';
import type { MapWords } from '../../layout/map/mapSvg.ts';
import { projectOf } from '../../model/state.ts';
import type { VersionInput } from '../context.ts';
import { mapOf } from '../parts/modelMap.ts';
import { printedOf } from '../parts/printedOf.ts';
import { chaptersOf } from '../proposal/grid.ts';
import { textsOf } from '../texts.ts';

/** The map of the whole model as a picture of its own, and what it says to those who do not see it. */
export function buildMap(input: VersionInput): {
  sheet: MapSheet;
  words: MapWords;
} {
  const { state, t, format, language } = input;
  const { name, institution } = projectOf(state);
  const chapters = chaptersOf(state);
  const say = textsOf(t, 'proposal');
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
