/** What a map is drawn with; lengths in the map's own unit, 1200 across. */
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
}
