import {
  IconFileTypeCsv,
  IconFileTypeDocx,
  IconFileTypePng,
  IconFileTypeSvg,
  IconFileTypeXls,
  IconFileZip,
} from '@tabler/icons-react';
import type { DocumentFormat } from '../../../../../shared/documents/kinds.ts';

/** Of each kind of file: its name, the same in every language, and its sign. */
export const fileTypes: Record<DocumentFormat, { name: string; Icon: typeof IconFileTypeDocx }> = {
  docx: { name: 'Word', Icon: IconFileTypeDocx },
  xlsx: { name: 'Excel', Icon: IconFileTypeXls },
  csv: { name: 'CSV', Icon: IconFileTypeCsv },
  svg: { name: 'SVG', Icon: IconFileTypeSvg },
  png: { name: 'PNG', Icon: IconFileTypePng },
  zip: { name: 'ZIP', Icon: IconFileZip },
};
