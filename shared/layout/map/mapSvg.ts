import type { MapLayout, Shape } from './shapes.ts';

/** The layout as SVG 1.1: plain shapes and `<text>`, with nothing that Word or resvg would draw differently. */
export function mapSvg({ width, height, shapes }: MapLayout): string {
  const body = shapes.map(element).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Arimo, sans-serif">\n${body}\n</svg>\n`;
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
