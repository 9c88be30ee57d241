import type { Translate } from '../../../client/i18n.ts';
import type { ScreenId } from '../navigation.ts';

export interface ScreenKey {
  shortcuts: readonly string[];
  label(t: Translate): string;
}

/** Keys that a screen's components listen to themselves, for the list on `?`. */
export const screenKeys: Partial<Record<ScreenId, readonly ScreenKey[]>> = {
  canvas: [
    { shortcuts: ['←', '↑', '→', '↓'], label: (t) => t(($) => $.keys.canvas.walk) },
    { shortcuts: ['enter'], label: (t) => t(($) => $.keys.canvas.enter) },
    { shortcuts: ['esc'], label: (t) => t(($) => $.keys.canvas.leave) },
    { shortcuts: ['f2'], label: (t) => t(($) => $.keys.canvas.rename) },
    { shortcuts: ['m'], label: (t) => t(($) => $.keys.canvas.move) },
    { shortcuts: ['h'], label: (t) => t(($) => $.keys.canvas.tool) },
    { shortcuts: ['g'], label: (t) => t(($) => $.keys.canvas.group) },
    { shortcuts: ['p'], label: (t) => t(($) => $.keys.canvas.park) },
    { shortcuts: ['r'], label: (t) => t(($) => $.keys.canvas.respond) },
    { shortcuts: ['v'], label: (t) => t(($) => $.keys.canvas.vote) },
    { shortcuts: ['shift+f10'], label: (t) => t(($) => $.keys.canvas.menu) },
    { shortcuts: ['f'], label: (t) => t(($) => $.keys.canvas.filters) },
    { shortcuts: ['e'], label: (t) => t(($) => $.keys.canvas.outline) },
    { shortcuts: ['+', '-'], label: (t) => t(($) => $.keys.canvas.levels) },
    { shortcuts: ['0'], label: (t) => t(($) => $.keys.canvas.near) },
  ],
  workshops: [
    { shortcuts: ['space'], label: (t) => t(($) => $.keys.workshops.pause) },
    { shortcuts: ['t'], label: (t) => t(($) => $.keys.workshops.floor) },
    { shortcuts: ['l'], label: (t) => t(($) => $.keys.workshops.arrivals) },
    { shortcuts: ['v'], label: (t) => t(($) => $.frame.wall.poll) },
    { shortcuts: ['a'], label: (t) => t(($) => $.model.recordKinds.agreement) },
    { shortcuts: ['c'], label: (t) => t(($) => $.model.recordKinds.commitment) },
    { shortcuts: ['d'], label: (t) => t(($) => $.model.recordKinds.dissent) },
    { shortcuts: ['p'], label: (t) => t(($) => $.model.recordKinds.pending) },
    { shortcuts: ['i'], label: (t) => t(($) => $.model.recordKinds.intervention) },
  ],
  people: [
    { shortcuts: ['1'], label: (t) => t(($) => $.model.attendance.present) },
    { shortcuts: ['2'], label: (t) => t(($) => $.model.attendance.excused) },
    { shortcuts: ['3'], label: (t) => t(($) => $.model.attendance.absent) },
  ],
  experiences: [
    { shortcuts: ['enter'], label: (t) => t(($) => $.keys.experiences.open) },
    { shortcuts: ['u'], label: (t) => t(($) => $.keys.experiences.support) },
    { shortcuts: ['delete'], label: (t) => t(($) => $.keys.experiences.remove) },
  ],
  contributions: [{ shortcuts: ['r'], label: (t) => t(($) => $.keys.canvas.respond) }],
  review: [
    { shortcuts: ['r'], label: (t) => t(($) => $.keys.canvas.respond) },
    { shortcuts: ['u'], label: (t) => t(($) => $.keys.review.place) },
  ],
};
