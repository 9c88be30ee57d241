import { create } from 'zustand';

export const narrowest = 240;
export const widest = 900;

/** The picture that stands beside the canvas, and how wide it may be. It is no part of the project. */
export const usePhoto = create<{ open: boolean; attachment: string | null; width: number; zoom: number }>(
  () => ({
    open: false,
    attachment: null,
    width: 420,
    zoom: 1,
  }),
);

/** Shows a picture beside the canvas; without one, the newest that there is. */
export function openPhoto(attachment: string | null = null): void {
  usePhoto.setState({ open: true, attachment, zoom: 1 });
}

export function closePhoto(): void {
  usePhoto.setState({ open: false });
}

export function setWidth(width: number): void {
  usePhoto.setState({ width: Math.round(Math.min(widest, Math.max(narrowest, width))) });
}

export function setZoom(zoom: number): void {
  usePhoto.setState({ zoom: Math.min(8, Math.max(1, zoom)) });
}
