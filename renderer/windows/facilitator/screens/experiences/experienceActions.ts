import { IconBulb } from '@tabler/icons-react';
import type { Action } from '../../../../actions/action.ts';

/** What can be done with experiences from the palette and by key. */
export const experienceActions: readonly Action[] = [
  {
    id: 'experience.add',
    label: (t) => t(($) => $.experiences.new),
    icon: IconBulb,
    shortcut: 'x',
    screens: ['experiences'],
    enabled: ({ view }) => view.project?.readOnly === null,
    run: nameNewExperience,
  },
];

/** Gives the keyboard to the field where the name of a new experience is written. */
export function nameNewExperience(): void {
  document.querySelector<HTMLElement>('[data-new-experience] input')?.focus();
}
