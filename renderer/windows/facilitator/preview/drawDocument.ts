import { renderAsync } from 'docx-preview';
import { strFromU8, unzipSync } from 'fflate';
import { type BarChart, chartPicture, readBarChart } from './chartPicture.ts';
import { withFallbackFonts } from './fallbackFonts.ts';

let drawings = 0;

/**
 * Draws a Word file inside `place`, in the size of its paper: `fitPages` scales it.
 * @param data the file in base64. @param gone says that nobody waits for it any more.
 */
export async function drawDocument(
  data: string,
  place: HTMLElement | null,
  gone: () => boolean,
): Promise<void> {
  if (!place) return;
  // A name of its own: two drawings of one name count their headings on together.
  drawings += 1;
  const name = `docx${drawings}`;
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const body = document.createElement('div');
  const styles = document.createElement('div');
  await withNonce(() =>
    renderAsync(bytes, body, styles, {
      className: name,
      inWrapper: false,
      breakPages: true,
      ignoreLastRenderedPageBreak: false,
      renderHeaders: true,
      renderFooters: false,
      renderChanges: true,
      useBase64URL: true,
      experimental: false,
    }),
  );
  if (gone()) return;
  for (const sheet of styles.querySelectorAll('style'))
    sheet.textContent = withFallbackFonts(sheet.textContent ?? '');
  // A link in a preview leads nowhere: the page's policy would refuse it, and the contents are for Word.
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href');
  showDrawings(body, drawingsOf(bytes));
  place.replaceChildren(styles, body);
  for (const page of pagesOf(place)) page.setAttribute('role', 'presentation');
}

const pagesOf = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>('section[class^="docx"]')];

/**
 * Scales the drawn pages to a room of that size: a landscape page as wide as the room, an upright one whole when it can
 * still be read so.
 */
export function fitPages(place: HTMLElement | null, width: number, height: number): void {
  if (!place || width <= 0) return;
  for (const page of pagesOf(place)) {
    const { width: across, minHeight: down } = paperOf(page);
    const whole = down > across ? (height / down) * across : width;
    const drawn = Math.min(width, Math.max(whole, LEGIBLE));
    page.style.zoom = String(drawn / across);
  }
}

/** Pixels under which the text of an upright page can no longer be read. */
const LEGIBLE = 560;

/** Pixels of a length that docx-preview writes in points. */
const pixels = (points: string) => (Number.parseFloat(points) * 96) / 72;

/** The size of a page's paper in pixels, whatever flows over it. */
function paperOf(page: HTMLElement): { width: number; minHeight: number } {
  return { width: pixels(page.style.width), minHeight: pixels(page.style.minHeight) };
}

interface Drawing {
  /** Its alternative text. */
  text: string;
  chart: BarChart | null;
}

/** Pictures and charts of the file's body, in order. */
function drawingsOf(bytes: Uint8Array): Drawing[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^word\/(document\.xml|_rels\/document\.xml\.rels|charts\/chart\d+\.xml)$/.test(name),
  });
  const read = (name: string): Document | null => {
    const part = parts[name];
    return part ? new DOMParser().parseFromString(strFromU8(part), 'application/xml') : null;
  };
  const targets = new Map(
    [...(read('word/_rels/document.xml.rels')?.getElementsByTagName('Relationship') ?? [])].map((link) => [
      link.getAttribute('Id'),
      link.getAttribute('Target') ?? '',
    ]),
  );
  return [...(read('word/document.xml')?.getElementsByTagName('wp:inline') ?? [])].map((drawing) => {
    const id = drawing.getElementsByTagName('c:chart')[0]?.getAttribute('r:id');
    const part = id ? parts[`word/${targets.get(id)?.replace(/^\/word\//, '') ?? ''}`] : undefined;
    return {
      text: drawing.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr') ?? '',
      chart: part ? readBarChart(strFromU8(part)) : null,
    };
  });
}

/** docx-preview draws pictures without their text and leaves charts empty: theirs are drawn from the file's own numbers. */
function showDrawings(body: HTMLElement, drawings: readonly Drawing[]): void {
  // Inside a paragraph it makes a <div> for a drawing and for nothing else.
  body.querySelectorAll<HTMLElement>('article p div').forEach((place, at) => {
    const drawing = drawings[at];
    if (!drawing) return;
    const { text, chart } = drawing;
    if (chart) {
      const [width, height] = [place.style.width, place.style.height].map(pixels);
      const picture = document.createElement('img');
      picture.src = `data:image/svg+xml,${encodeURIComponent(chartPicture(chart, width ?? 0, height ?? 0))}`;
      place.replaceChildren(picture);
    }
    for (const picture of place.querySelectorAll('img')) picture.alt = text;
  });
}

// docx-preview writes <style> elements and knows no nonce; without one the page's content security policy drops them.
async function withNonce(task: () => Promise<unknown>): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const create = document.createElement;
  const wrapped = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create.call(document, name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
  document.createElement = wrapped as typeof document.createElement;
  try {
    await task();
  } finally {
    document.createElement = create;
  }
}
