import type { CalendarDate } from '../../model/fields.ts';
import type { DocumentContext } from '../context.ts';

/** Until when observations are waited for, as a paragraph after what explains how to make them; nothing where no day was set. */
export function deadlineSentence({ t, format }: DocumentContext, deadline: CalendarDate = null): string[] {
  if (deadline === null) return [];
  const key = deadline.length === 7 ? 'document.deadlineMonth' : 'document.deadlineDay';
  return [t(key, { date: format.longDate(deadline) })];
}
