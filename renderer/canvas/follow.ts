import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

/** Moves an element with the matrix along one axis (or both), outside React: headings follow every frame of a pan. */
export function useFollow(element: RefObject<HTMLElement | null>, axis: 'x' | 'y'): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let shown: number | undefined;
    const follow = ({ transform: [x, y] }: { transform: readonly [number, number, number] }): void => {
      const value = axis === 'x' ? x : y;
      if (value === shown || !element.current) return;
      shown = value;
      element.current.style.transform = axis === 'x' ? `translateX(${value}px)` : `translateY(${value}px)`;
    };
    follow(store.getState());
    return store.subscribe(follow);
  }, [store, element, axis]);
}
