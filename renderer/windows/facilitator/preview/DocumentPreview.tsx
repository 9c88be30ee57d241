import { Text } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../client/i18n.ts';
import { drawDocument, fitPages } from './drawDocument.ts';
import classes from './preview.module.css';

/** Around the pages, as in the style sheet. */
const MARGIN = 12;

type Drawing = 'drawing' | 'drawn' | 'failed';

/** The very file that will be saved, drawn as wide as there is room. Pages flow: where they break is Word's. */
export function DocumentPreview({ data, label }: { data: string; label: string }) {
  const t = useT();
  const { ref: sized, width, height } = useElementSize<HTMLElement>();
  const scroller = useRef<HTMLElement>(null);
  const ref = useMergedRef(sized, scroller);
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>('drawing');
  // Another file in the same place is drawn as well: how often is what says that it is to be fitted anew.
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    let gone = false;
    drawDocument(data, place.current, () => gone).then(
      () => {
        if (gone) return;
        scroller.current?.scrollTo(0, 0);
        setDrawing('drawn');
        setDrawn((times) => times + 1);
      },
      () => {
        if (!gone) setDrawing('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew is fitted anew
  useEffect(() => fitPages(place.current, width - 2 * MARGIN, height - 2 * MARGIN), [width, height, drawn]);
  return (
    <section
      className={classes.paper}
      aria-label={label}
      aria-busy={drawing === 'drawing'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      ref={ref}
    >
      {drawing === 'drawing' ? (
        <div className={classes.middle} role="status">
          <Text>{t(($) => $.documentsScreen.drawing)}</Text>
        </div>
      ) : null}
      {drawing === 'failed' ? <p>{t(($) => $.documentsScreen.noPreview)}</p> : null}
      <div ref={place} />
    </section>
  );
}
