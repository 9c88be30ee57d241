import Papa from 'papaparse';
import { type Sheet, saidIn } from '../../../../shared/documents/model/sheet.ts';

/**
 * A sheet as text that Excel in Chile opens as a table: fields apart by `;`, UTF-8 with its mark at the start. Every field
 * is quoted, so that commas in texts leave no doubt about what divides them.
 */
export function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(saidIn))];
  const text = Papa.unparse(lines, { delimiter: ';', newline: '\r\n', quotes: true });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
