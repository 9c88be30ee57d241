import { BuilderElement, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import type { Control } from '../../../../shared/documents/blocks.ts';

/** A place to fill in, inside a paragraph. The library has no interface for content controls but check boxes. */
export function control({ tag, hint, options }: Control): ParagraphChild {
  // The order of these is the schema's. Locked: it can be filled in and not deleted.
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { val: tag }),
    element('w:tag', { val: tag }),
    element('w:lock', { val: 'sdtLocked' }),
    element('w:showingPlcHdr'),
    options
      ? element(
          'w:dropDownList',
          {},
          options.map((value) => element('w:listItem', { displayText: value, value })),
        )
      : element('w:text', { multiLine: '1' }),
  ]);
  // The run is never empty, or the place could not be clicked.
  const content = element('w:sdtContent', {}, [new TextRun({ text: hint || '\u00a0', style: 'Omitido' })]);
  // What a paragraph may hold is a closed list of the library's own classes.
  return element('w:sdt', {}, [properties, content]) as unknown as ParagraphChild;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): BuilderElement {
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
    ),
    children,
  });
}
