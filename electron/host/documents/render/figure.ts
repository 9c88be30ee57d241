import { ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart, Figure } from '../../../../shared/documents/blocks.ts';
import { caption } from './caption.ts';
import type { Setting } from './setting.ts';

/** A name of more than this many characters takes two lines beside its bar or more. */
const oneLineName = 18;
const pixelsPerTwip = 96 / 1440;

/** The map: vector for those who show it, picture for the others, with its alternative text and its caption below. */
export function mapFigure(block: Figure, setting: Setting): Paragraph[] {
  const drawn = setting.draw(block.map, Math.floor(setting.width * pixelsPerTwip));
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    fallback: { type: 'png', data: drawn.png },
    transformation: { width: drawn.width, height: drawn.height },
    altText: {
      name: block.caption,
      title: block.caption,
      description: block.alt,
    },
  });
  return [new Paragraph({ style: 'Figura', children: [image] }), caption('figure', block.caption, setting)];
}

/** A native chart of horizontal bars. Word draws the first category at the bottom, so they go in reversed. */
export function barChart(block: Chart, setting: Setting): Paragraph[] {
  const chart = new ChartRun({
    type: 'bar',
    categories: block.categories.toReversed(),
    series: [{ name: block.series, values: block.values.toReversed(), color: setting.palette.accent }],
    legend: false,
    dataLabels: { value: true },
    valueAxis: { visible: false, gridlines: false },
    gapWidth: 55,
    font: { name: setting.meta.look.font },
    chartArea: { border: 'none' },
    transformation: {
      width: Math.floor(setting.width * pixelsPerTwip),
      height: Math.min(420, 60 + barHeight(block.categories) * block.categories.length),
    },
    altText: {
      name: block.caption,
      title: block.caption,
      description: block.alt,
    },
  });
  return [new Paragraph({ style: 'Figura', children: [chart] }), caption('figure', block.caption, setting)];
}

function barHeight(names: readonly string[]): number {
  return names.some((name) => name.length > oneLineName) ? 42 : 34;
}
