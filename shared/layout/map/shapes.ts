/** What a map is drawn with; lengths in the map's own unit, in which type is 15.5 high. */
export type Shape =
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill: string;
      stroke?: string;
      dashed?: boolean;
    }
  | { kind: 'polygon'; points: readonly (readonly [number, number])[]; fill: string }
  | {
      kind: 'text';
      x: number;
      y: number;
      size: number;
      bold: boolean;
      anchor: 'start' | 'middle';
      fill: string;
      text: string;
    };

export interface MapLayout {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** Whether there was room for all that the map would say. */
  whole: boolean;
}
