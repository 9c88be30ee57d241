/** Fonts of documents that have serifs, and the one for hashes; the others have none. */
const kinds = {
  serif: ['Book Antiqua', 'Cambria', 'Georgia', 'Times New Roman'],
  monospace: ['Courier New'],
};

const FAMILIES = /font-family:\s*([^;{}]+)/g;

/** A style sheet in which every font that may not be on this computer is followed by one of its kind: the page's own would have serifs. */
export function withFallbackFonts(css: string): string {
  return css.replace(FAMILIES, (_, families: string) => {
    const [first = ''] = families.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
    const kind = Object.entries(kinds).find(([, names]) => names.includes(first))?.[0] ?? 'sans-serif';
    return `font-family: ${families.trim()}, ${kind}`;
  });
}
