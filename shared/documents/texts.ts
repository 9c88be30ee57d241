/** Texts of a document by key, `area` dots included: `t('proposal.cover.label')`, `t('counts.tools', { count: 3 })`. */
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export type DocumentLanguage = 'es-CL' | 'en';

/** A catalogue as it stands in `resources/locales/<language>/<area>.json`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/**
 * Texts from a catalogue, with i18next's notation so that a window can read the same file: `{{name}}` is replaced, and with a
 * `count` the keys `…_one`, `…_other` are tried first and it is printed with its thousands apart. Throws a RangeError on a key that is not there: a document with a
 * hole in it must not be made.
 */
export function textsFrom(catalogue: Catalogue, language: DocumentLanguage): Texts {
  const plural = new Intl.PluralRules(language);
  const whole = new Intl.NumberFormat(language);
  return (key, given = {}) => {
    const { count } = given;
    // A count is printed as one, with its thousands apart; a number that names something is not.
    const params = typeof count === 'number' ? { ...given, count: whole.format(count) } : given;
    const candidates =
      typeof count === 'number' ? [`${key}_${plural.select(count)}`, `${key}_other`, key] : [key];
    for (const candidate of candidates) {
      const found = lookUp(catalogue, candidate);
      if (found !== undefined) return fill(unbroken(found), key, params);
    }
    throw new RangeError(`no text for ${key}`);
  };
}

/** The texts of one area of a catalogue: `textsOf(t, 'replyDocument')('title')` is `t('replyDocument.title')`. */
export function textsOf(t: Texts, area: string): Texts {
  return (key, params) => t(`${area}.${key}`, params);
}

function lookUp(catalogue: Catalogue, key: string): string | undefined {
  let place: string | Catalogue | undefined = catalogue;
  for (const part of key.split('.')) {
    if (typeof place !== 'object' || !Object.hasOwn(place, part)) return undefined;
    place = place[part];
  }
  return typeof place === 'string' ? place : undefined;
}

const NO_BREAK = '\u00a0';

/** A number stays on the line of what it numbers or measures: "N.º 4", "13:10 h", "5 dimensiones". What people wrote stays as it is. */
function unbroken(text: string): string {
  return text
    .replace(/\b([Nn]\.º|[Nn]o\.) (?=\{\{|\d)/g, `$1${NO_BREAK}`)
    .replace(/\}\} (?=(?:h|min|kB)\b)/g, `}}${NO_BREAK}`)
    .replace(/(\{\{(?:count|number)\}\}) (?=\p{Ll})/gu, `$1${NO_BREAK}`);
}

function fill(text: string, key: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the text ${key} needs ${name}`);
    return String(value);
  });
}
