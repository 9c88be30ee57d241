import { Resvg } from '@resvg/resvg-js';
import type { MapContent } from '../../../../shared/layout/map/content.ts';
import { layoutMap } from '../../../../shared/layout/map/layoutMap.ts';
import { mapSvg } from '../../../../shared/layout/map/mapSvg.ts';
import { measureArial } from '../../../../shared/layout/measureArial.ts';
import type { DrawnMap } from './setting.ts';

/** Pixels across the picture that stands in for the vector where that cannot be shown: sharp in print at full width. */
const PICTURE_WIDTH = 1800;

/** The map as Word gets it, `width` pixels wide on the page (96 to the inch). Without font files the picture would have no text. */
export function drawMap(map: MapContent, width: number, fontFiles: readonly string[]): DrawnMap {
  if (fontFiles.length === 0) throw new Error('the map needs font files');
  const layout = layoutMap(map, measureArial);
  const svg = mapSvg(layout);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: PICTURE_WIDTH },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Arimo' },
  }).render();
  return {
    svg,
    png: new Uint8Array(picture.asPng()),
    width,
    height: Math.round((width * layout.height) / layout.width),
  };
}
