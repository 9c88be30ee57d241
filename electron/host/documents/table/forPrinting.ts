import type writeWorkbook from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Sheet } from '../../../../shared/documents/model/sheet.ts';
import type { TableFile } from './tableFile.ts';

type Options = NonNullable<Parameters<typeof writeWorkbook>[1]>;
type Feature = NonNullable<Options['features']>[number];

const SHEET = 'xl/worksheets/sheet{id}.xml';
/** Letter and A4 as the format numbers them. */
const papers = { letter: 1, a4: 9 } as const;
/** Characters of width that can still be read on one page. */
const ACROSS = 200;

/** What the library does not write: headings that filter, pages that can be read, with the heading and what stays at the left on each, and a footer. */
export function forPrinting({ sheets, footer, paper }: TableFile): Feature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const setup = findElement(xml, 'pageSetup');
            if (!setup) throw new Error('the sheet has no page setup');
            const page = {
              paperSize: papers[paper],
              orientation: 'landscape',
              fitToWidth: Math.ceil(widthOf(sheet) / ACROSS),
              fitToHeight: 0,
            };
            const corner = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            return [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              ...(sheet.filter ? [`<autoFilter ref="A1:${corner}"/>`] : []),
              `<headerFooter><oddFooter>${sanitizeTextContent(footerCode(sheet.name, footer))}</oddFooter></headerFooter>`,
            ].reduce(
              (text, markup) =>
                insertElementMarkupAccordingToOrderOfSiblings(text, markup, order('worksheet'), 'worksheet'),
              replaceElement(xml, setup, getSelfClosingTagMarkup('pageSetup', page)),
            );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            if (!names) throw new Error('the workbook has no list of names');
            const titles = sheets.map(
              (sheet, at) =>
                `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(repeated(sheet))}</definedName>`,
            );
            return replaceElement(xml, names, `<definedNames>${titles.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

/** The columns and the row that every page has. */
function repeated({ name, frozen }: Sheet): string {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const left = frozen === 0 ? '' : `${sheet}$A:$${String.fromCharCode(64 + frozen)},`;
  return `${left}${sheet}$1:$1`;
}

function widthOf({ columns }: Sheet): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

function order(parent: string): string[] {
  return getOrderOfSiblings(SHEET, parent) ?? [];
}

/** At most 255 characters; `&` begins a code there. */
function footerCode(sheet: string, footer: string): string {
  const said = `${sheet} · ${footer}`.slice(0, 200).replaceAll('&', '&&');
  return `&L&8${said}&R&8&P / &N`;
}
