import { z } from 'zod';

/** An id: 20 characters of `[0-9a-z]`, made by the authority or given by whoever sends the command. */
export const Id = z.string().regex(/^[0-9a-z]{20}$/, 'id');
export type Id = string;

/** A UTC instant with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });

/** A calendar date to the day (`2016-12-07`) or to the month (`2016-12`); `null` is "sin fecha registrada". */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'date')
  .refine(isRealDate, 'date')
  .nullable();
export type CalendarDate = string | null;

/** A time of day in the project's zone, `09:30`; `null` when unknown. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
  .nullable();

/** A fractional rank (fractional-indexing). Windows never make one: the authority does. */
export const Rank = z.string().regex(/^[0-9A-Za-z]+$/);

/** One line of text, cleaned, at most `max` characters; may be empty. */
export const line = (max: number) => z.string().overwrite(cleanLine).max(max);

/** One line of text that must say something. */
export const name = (max: number) => z.string().overwrite(cleanLine).min(1).max(max);

/** Text that may have several lines, cleaned, at most `max` characters; may be empty. */
export const text = (max: number) => z.string().overwrite(cleanText).max(max);

/** Text that may have several lines and must say something. */
export const words = (max: number) => z.string().overwrite(cleanText).min(1).max(max);

// Control characters, bidirectional overrides and non-characters: invisible, and illegal in XML or able to disguise text.
const unwanted: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];
const UNWANTED = new RegExp(
  `[${unwanted.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('')}]`,
  'g',
);
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as the project keeps it: NFC, line ends as `\n`, no control characters, no lone surrogates, trimmed. */
export function cleanText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .trim();
}

/** As `cleanText`, on one line: every run of white space becomes one space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ');
}

function isRealDate(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}
