import type { Texts } from '../../../shared/documents/texts.ts';

export interface IndexedFile {
  /** Within the package, with `/`. */
  path: string;
  title: string;
  size: number;
  /** SHA-256, in hexadecimal. */
  hash: string;
}

export interface IndexFacts {
  title: string;
  institution: string;
  date: string;
  language: string;
  /** Colour of the heading of the table, six hexadecimal digits. */
  ink: string;
  files: readonly IndexedFile[];
}

/** The page that opens the package: a link to each file with what it is, its size and its hash. Nothing in it leads outside. */
export function indexPage({ title, institution, date, language, ink, files }: IndexFacts, t: Texts): string {
  const say = (key: string): string => escaped(t(`evidence.${key}`));
  const rows = files.map(
    ({ path, title: what, size, hash }) =>
      `<tr><td><a href="${path.split('/').map(encodeURIComponent).join('/')}">${escaped(what)}</a><br><small>${escaped(path)}</small></td><td>${escaped(kilobytes(size, language))}</td><td><code>${hash}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')} · ${escaped(title)}</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Arial, sans-serif; color: #1b2430; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem; border-bottom: 1px solid #b9c3cf; text-align: left; vertical-align: top; }
th { background: #${ink}; color: #fff; }
code { font-size: .75rem; overflow-wrap: anywhere; }
small { color: #566170; }
</style>
</head>
<body>
<h1>${say('title')}</h1>
<p><strong>${escaped(title)}</strong><br>${escaped(institution)}<br>${escaped(date)}</p>
<p>${say('about')}</p>
<table>
<thead><tr><th scope="col">${say('file')}</th><th scope="col">${say('size')}</th><th scope="col">${say('hash')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** "23 kB": a thousand bytes each, never less than one. */
export function kilobytes(size: number, language: string): string {
  return `${new Intl.NumberFormat(language).format(Math.max(1, Math.round(size / 1_000)))} kB`;
}
