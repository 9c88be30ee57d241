import { ActionIcon, Select } from '@mantine/core';
import { IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { wallPictures } from '../../../../../../shared/queries/attachments.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import { Picture } from '../../../attachments/Picture.tsx';
import classes from './photo.module.css';
import { closePhoto, narrowest, setWidth, setZoom, usePhoto, widest } from './photoState.ts';

const STEP = 1.25;

/** *Foto del muro*: a workshop's picture beside the canvas while its cards are typed. */
export function WallPhoto() {
  const open = usePhoto((photo) => photo.open);
  return open ? <PhotoPanel /> : null;
}

function PhotoPanel() {
  const t = useT();
  const state = useProject();
  const { attachment, width, zoom } = usePhoto();
  const pictures = useMemo(() => (state ? wallPictures(state) : []), [state]);
  const shown = pictures.find(({ id }) => id === attachment) ?? pictures[0];
  const frame = useRef<HTMLElement>(null);
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const edge = useRef<{ x: number; width: number } | null>(null);
  const workshopOf = (owner: { kind: string; id: string }): string => {
    const id = owner.kind === 'workshop' ? owner.id : state?.agendaItem[owner.id]?.workshop;
    return state?.workshop[id ?? '']?.code ?? '';
  };
  return (
    <aside className={classes.panel} style={{ width }} aria-label={t(($) => $.attachments.photo.title)}>
      <div className={classes.head}>
        <Select
          className={classes.choice ?? ''}
          aria-label={t(($) => $.attachments.photo.choose)}
          data={pictures.map(({ id, owner, caption, name }) => ({
            value: id,
            label: `${workshopOf(owner)} · ${caption || name}`,
          }))}
          value={shown?.id ?? null}
          placeholder={t(($) => $.attachments.photo.none)}
          allowDeselect={false}
          onChange={(id) => usePhoto.setState({ attachment: id, zoom: 1 })}
        />
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t(($) => $.attachments.photo.smaller)}
          onClick={() => setZoom(zoom / STEP)}
        >
          <IconMinus size={18} stroke={1.75} />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(zoom * 100)} %</span>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t(($) => $.attachments.photo.larger)}
          onClick={() => setZoom(zoom * STEP)}
        >
          <IconPlus size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t(($) => $.attachments.photo.close)}
          onClick={closePhoto}
        >
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      {shown ? (
        <section
          ref={frame}
          className={classes.frame}
          aria-label={t(($) => $.attachments.photo.area)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === '+') setZoom(zoom * STEP);
            else if (event.key === '-') setZoom(zoom / STEP);
            else if (event.key === '0') setZoom(1);
            else if (!event.key.startsWith('Arrow')) return;
            // The canvas listens to the same keys.
            event.stopPropagation();
          }}
          onWheel={(event) => {
            if (event.ctrlKey) setZoom(event.deltaY < 0 ? zoom * STEP : zoom / STEP);
          }}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            const { scrollLeft, scrollTop } = event.currentTarget;
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = { x: event.clientX, y: event.clientY, left: scrollLeft, top: scrollTop };
          }}
          onPointerMove={(event) => {
            const { current } = from;
            if (!current) return;
            event.currentTarget.scrollLeft = current.left - (event.clientX - current.x);
            event.currentTarget.scrollTop = current.top - (event.clientY - current.y);
          }}
          onPointerUp={() => {
            from.current = null;
          }}
        >
          <Picture attachment={shown} className={classes.picture} width={`${zoom * 100}%`} />
        </section>
      ) : (
        <p className={classes.empty}>{t(($) => $.attachments.photo.empty)}</p>
      )}
      <p className={classes.note}>{t(($) => $.attachments.photo.note)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved. */}
      <div
        className={classes.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={t(($) => $.attachments.photo.resize)}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowRight' ? 24 : event.key === 'ArrowLeft' ? -24 : 0;
          if (step === 0) return;
          event.stopPropagation();
          setWidth(width + step);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          edge.current = { x: event.clientX, width };
        }}
        onPointerMove={(event) => {
          if (edge.current) setWidth(edge.current.width + event.clientX - edge.current.x);
        }}
        onPointerUp={() => {
          edge.current = null;
        }}
      />
    </aside>
  );
}
