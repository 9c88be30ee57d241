import type { MapLayout, Shape } from './shapes.ts';

/** What a drawing says to those who do not see it, where it is a file of its own. */
export interface MapWords {
  title: string;
  description: string;
  language: string;
}

/** The fonts of Word's documents, then those of the same widths that other machines have. */
const FONTS = "Arial, Arimo, 'Liberation Sans', Helvetica, 'Nimbus Sans', sans-serif";

/** The layout as SVG 1.1: plain shapes and `<text>`, with nothing that Word or resvg would draw differently. */
export function mapSvg(
  { width, height, shapes }: Pick<MapLayout, 'width' | 'height' | 'shapes'>,
  words?: MapWords,
): string {
  const body = shapes.map(element);
  const told = words
    ? [
        `<title id="title">${escapeXml(words.title)}</title>`,
        `<desc id="desc">${escapeXml(words.description)}</desc>`,
      ]
    : [];
  const role = words
    ? ` role="img" aria-labelledby="title desc" xml:lang="${words.language}" lang="${words.language}"`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONTS}"${role}>\n${[...told, ...body].join('\n')}\n</svg>\n`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const stroke =
        shape.stroke === undefined
          ? ''
          : ` stroke="${shape.stroke}" stroke-width="1.4"${shape.dashed ? ' stroke-dasharray="6 4"' : ''}`;
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" rx="${n(shape.radius)}" fill="${shape.fill}"${stroke}/>`;
    }
    case 'polygon':
      return `<polygon points="${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${shape.fill}"/>`;
    case 'text':
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${n(shape.size)}"${shape.bold ? ' font-weight="bold"' : ''}${shape.anchor === 'middle' ? ' text-anchor="middle"' : ''} fill="${shape.fill}">${escapeXml(shape.text)}</text>`;
  }
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
