import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../../client/i18n.ts';
import classes from './documents.module.css';
import type { ShownSheet } from './useDocument.ts';

/** With more columns than these a table is wider than its room, and they are as wide as their texts want. */
const MANY = 8;

/** The sheets of a table, one at a time, as far as they are shown. */
export function TablePreview({ sheets, label }: { sheets: readonly ShownSheet[]; label: string }) {
  const t = useT();
  const [chosen, choose] = useState('');
  const sheet = sheets.find(({ name }) => name === chosen) ?? sheets[0];
  if (!sheet) return null;
  return (
    <div className={classes.tables}>
      {sheets.length > 1 ? (
        <SegmentedControl
          className={classes.sheets ?? ''}
          size="xs"
          aria-label={t(($) => $.documentsScreen.sheet)}
          value={sheet.name}
          onChange={choose}
          data={sheets.map(({ name }) => name)}
        />
      ) : null}
      <section
        className={classes.tableRoom}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table className={classes.table} data-wide={sheet.heading.length > MANY || undefined}>
          <thead>
            <tr>
              {sheet.heading.map((heading, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by where it stands
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so is a row
              <tr key={at}>
                {row.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: and a cell
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {sheet.count > sheet.rows.length ? (
          <Text size="sm" mt="xs">
            {t(($) => $.documentsScreen.firstRows, { shown: sheet.rows.length, count: sheet.count })}
          </Text>
        ) : null}
      </section>
    </div>
  );
}
