import type { ComponentProps } from 'react';

/** A cell of a row in a grid that has the focus and the keyboard as a whole. */
export function Cell(props: Omit<ComponentProps<'span'>, 'role' | 'tabIndex'>) {
  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
  // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
  return <span role="gridcell" {...props} />;
}
