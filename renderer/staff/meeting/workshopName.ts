import { type Format, formatFor } from '../../../shared/documents/format.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { type Translate, useLanguage } from '../../client/i18n.ts';
import { useZone } from '../../client/time.ts';

/** «Taller de esquema 2». */
export function workshopName(t: Translate, workshop: Workshop): string {
  return t(($) => $.model.workshop.named[workshop.kind], { number: workshop.number });
}

/** Dates, times and lists as they are written in the language of the window and the zone of the project. */
export function useFormat(): Format {
  const language = useLanguage();
  const zone = useZone();
  const key = `${language} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = formatFor(language, zone);
    formats.set(key, format);
  }
  return format;
}

const formats = new Map<string, Format>();

/** When a workshop is: day or month, and hours where they are known; «sin fecha registrada» where nothing is. */
export function whenText(t: Translate, format: Format, workshop: Workshop): string {
  const { date, start, end } = workshop;
  const day = date === null ? t(($) => $.model.noDate) : format.longDate(date);
  if (start === null) return day;
  return end === null ? `${day}, ${start}` : `${day}, ${start}–${end}`;
}
