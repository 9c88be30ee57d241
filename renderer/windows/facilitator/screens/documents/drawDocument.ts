import { renderAsync } from 'docx-preview';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Draws a Word file inside `place`, scaled so that its widest page is `width` pixels wide.
 * @param data the file in base64. @param gone says that nobody waits for it any more.
 */
export async function drawDocument(
  data: string,
  place: HTMLElement | null,
  width: number,
  gone: () => boolean,
): Promise<void> {
  if (!place) return;
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const body = document.createElement('div');
  const styles = document.createElement('div');
  await withNonce(() =>
    renderAsync(bytes, body, styles, {
      className: 'docx',
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
  const pages = [...body.querySelectorAll<HTMLElement>('section.docx')];
  for (const page of pages) {
    page.style.zoom = String(width / Math.max(page.offsetWidth, 1));
    page.setAttribute('role', 'presentation');
  }
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
