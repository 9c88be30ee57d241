import { renderAsync } from 'docx-preview';
import { strFromU8, unzipSync } from 'fflate';

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
      useBase64URL: true,
      experimental: false,
    }),
  );
  if (gone()) return;
  // A link in a preview leads nowhere: the page's policy would refuse it, and the contents are for Word.
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href');
  const alternatives = pictureTexts(bytes);
  body.querySelectorAll('img').forEach((picture, at) => {
    picture.alt = alternatives[at] ?? '';
  });
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

/** The size of a page's paper in pixels, whatever flows over it; docx-preview writes it in points. */
function paperOf(page: HTMLElement): { width: number; minHeight: number } {
  const pixels = (points: string) => (Number.parseFloat(points) * 96) / 72;
  return { width: pixels(page.style.width), minHeight: pixels(page.style.minHeight) };
}

/** The alternative text of every picture of the body, in order: docx-preview draws pictures without it. */
function pictureTexts(bytes: Uint8Array): string[] {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  if (!part) return [];
  const xml = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  return [...xml.getElementsByTagName('wp:docPr')].map((picture) => picture.getAttribute('descr') ?? '');
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
