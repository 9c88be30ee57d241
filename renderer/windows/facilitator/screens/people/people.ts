import type { Organisation, Person, Sector } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { fold } from '../../../../../shared/queries/fold.ts';

/** A person as the directory lists them. */
export interface DirectoryRow {
  person: Person;
  organisation: Organisation | null;
  /** How many workshops the person is on the list of. */
  workshops: number;
}

/** Everybody in the project, by name in the order of `language`. */
export function directoryRows(
  state: Pick<State, 'person' | 'organisation' | 'attendance'>,
  language: string,
): DirectoryRow[] {
  const workshops = new Map<string, number>();
  for (const { person } of Object.values(state.attendance))
    workshops.set(person, (workshops.get(person) ?? 0) + 1);
  const collator = new Intl.Collator(language);
  return Object.values(state.person)
    .map((person) => ({
      person,
      organisation: person.organisation === null ? null : (state.organisation[person.organisation] ?? null),
      workshops: workshops.get(person.id) ?? 0,
    }))
    .toSorted(
      (a, b) => collator.compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1),
    );
}

const hints: readonly [RegExp, Sector][] = [
  [/^(ilustre )?municipalidad|^municipio|^alcald/, 'municipality'],
  [
    /^(ministerio|subsecretaria|servicio|direccion nacional|superintendencia|gobierno|delegacion)/,
    'centralGovernment',
  ],
  [/^(universidad|instituto profesional|centro de formacion|facultad)/, 'academia'],
  [/^(onu|pnud|cepal|banco (mundial|interamericano)|bid|ocde|oea)\b/, 'international'],
  [
    /^(fundacion|corporacion|ong|asociacion|junta de vecinos|union comunal|cosoc|sindicato|agrupacion)/,
    'civilSociety',
  ],
  [/(\bs\.?a\.?|\bltda\.?|\bspa|\be\.?i\.?r\.?l\.?)$/, 'privateSector'],
];

/** The sector that a new organisation's name suggests; people may choose another. Citizens when nothing is suggested. */
export function sectorHint(organisation: string): Sector {
  const name = fold(organisation.trim());
  return hints.find(([pattern]) => pattern.test(name))?.[1] ?? 'citizens';
}

/** The workshop to show: the one asked for, else the one running, else the last by date. */
export function chosenWorkshop(
  workshops: Record<string, Workshop>,
  asked: string | undefined,
): Workshop | undefined {
  const all = Object.values(workshops);
  return (
    all.find(({ id }) => id === asked) ??
    all.find(({ state }) => state === 'running') ??
    all.toSorted((a, b) =>
      (a.date ?? '') < (b.date ?? '') || ((a.date ?? '') === (b.date ?? '') && a.number < b.number) ? 1 : -1,
    )[0]
  );
}

/**
 * Whether arrivals are to be stamped with the time of the key press: in a workshop under way or of this very day. Whoever
 * fills in the list of last month must not write today's hour into it.
 */
export function isNow(workshop: Workshop, today: string): boolean {
  return workshop.state === 'running' || workshop.date === today;
}

const known = new Set(['nombre', 'nombre y apellidos', 'nombre completo', 'persona', 'name', 'full name']);

/** Whether the first line of pasted text is a heading: one of its cells names the column of names. */
export function hasHeading(text: string): boolean {
  const [first = ''] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^sep=/i.test(line));
  return first.split(/[;\t,|]/).some((cell) => known.has(fold(cell.trim().replace(/^"|"$/g, ''))));
}

/** Whether text on the clipboard is a list of people (several lines, or cells) and no single name. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 || (lines.length === 1 && /[\t;]/.test(lines[0] ?? ''));
}

/** Pasted rows with a heading put before them, for when they came without: name, organisation, then columns to be mapped. */
export function withHeading(text: string, titles: { name: string; organisation: string }): string {
  const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const mark = first.includes('\t') ? '\t' : first.includes(';') ? ';' : first.includes('|') ? '|' : '\t';
  const count = first.split(mark).length;
  const heading = Array.from(
    { length: count },
    (_, at) => [titles.name, titles.organisation][at] ?? `${at + 1}`,
  );
  return `${heading.join(mark)}\n${text}`;
}
