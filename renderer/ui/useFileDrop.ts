import { type DragEvent, useState } from 'react';

/**
 * Files dropped on a box: whether some are held over it, and what the box listens to.
 * @param take gets what was dropped, at least one file. @param closed nothing may be dropped now.
 */
export function useFileDrop(take: (files: File[]) => void, closed: boolean) {
  const [over, setOver] = useState(false);
  return {
    over: over || undefined,
    onDragOver: (event: DragEvent) => {
      if (closed || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (closed || files.length === 0) return;
      event.preventDefault();
      take(files);
    },
  };
}
