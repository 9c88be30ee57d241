import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../../client/i18n.ts';
import classes from './documents.module.css';
import { drawDocument } from './drawDocument.ts';

/** The very file that will be saved, drawn on the screen at `width` pixels. Pages flow: where they break is Word's. */
export function DocumentPreview({ data, label, width }: { data: string; label: string; width: number }) {
  const t = useT();
  const place = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    setFailed(false);
    drawDocument(data, place.current, width, () => gone).catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
    };
  }, [data, width]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.paper} aria-label={label} tabIndex={0} ref={place}>
      {failed ? <p>{t(($) => $.documentsScreen.noPreview)}</p> : null}
    </section>
  );
}
