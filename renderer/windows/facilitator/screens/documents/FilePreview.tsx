import { useT } from '../../../../client/i18n.ts';
import { DocumentPreview } from '../../preview/DocumentPreview.tsx';
import classes from './documents.module.css';
import { TablePreview } from './TablePreview.tsx';
import type { Made } from './useDocument.ts';

const pictures = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** What was made, as it will be: pages, a table, a picture. `name` is the document's. */
export function FilePreview({ made, name }: { made: Made; name: string }) {
  const t = useT();
  const { format, data, sheets } = made;
  const label = t(($) => $.documentsScreen.previewOf, { name });
  if (format === 'svg' || format === 'png')
    return (
      <section className={classes.picture} aria-label={label}>
        <img src={`data:${pictures[format]};base64,${data}`} alt={name} />
      </section>
    );
  if (format === 'xlsx' || format === 'csv' || format === 'zip')
    return <TablePreview sheets={sheets} label={label} />;
  return <DocumentPreview data={data} label={label} />;
}
