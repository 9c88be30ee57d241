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
import type { TableFile } from './tableFile.ts';

type Options = NonNullable<Parameters<typeof writeWorkbook>[1]>;
type Feature = NonNullable<Options['features']>[number];

const SHEET = 'xl/worksheets/sheet{id}.xml';
/** Letter and A4 as the format numbers them. */
const papers = { letter: 1, a4: 9 } as const;

/** What the library does not write: headings that filter, pages one sheet wide with the heading on each and a footer. */
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
            const page = { paperSize: papers[paper], orientation: 'landscape', fitToHeight: 0 };
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
              ({ name }, at) =>
                `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
            );
            return replaceElement(xml, names, `<definedNames>${titles.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

function order(parent: string): string[] {
  return getOrderOfSiblings(SHEET, parent) ?? [];
}

/** At most 255 characters; `&` begins a code there. */
function footerCode(sheet: string, footer: string): string {
  const said = `${sheet} · ${footer}`.slice(0, 200).replaceAll('&', '&&');
  return `&L&8${said}&R&8&P / &N`;
}
