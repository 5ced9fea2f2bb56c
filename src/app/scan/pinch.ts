import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Tools } from './state.ts';

/** Two fingers on the picture zoom the camera, where it can; the page itself stays. */
export function usePinch(target: RefObject<HTMLElement | null>, zoom: Tools['zoom'], set: (value: number) => void): void {
  const latest = useRef({ zoom, set });
  latest.current = { zoom, set };
  useEffect(() => {
    let began: { readonly spread: number; readonly value: number } | undefined;
    const move = (event: TouchEvent): void => {
      const { zoom: now, set: change } = latest.current;
      const spread = spreadOf(event.touches);
      if (!now || spread === undefined) return;
      event.preventDefault();
      began ??= { spread, value: now.value };
      change(began.value * (spread / began.spread));
    };
    const end = (): void => (began = undefined);
    const element = target.current!;
    // Not passive: the browser would zoom the page too.
    element.addEventListener('touchmove', move, { passive: false });
    element.addEventListener('touchend', end);
    element.addEventListener('touchcancel', end);
    return () => {
      element.removeEventListener('touchmove', move);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', end);
    };
  }, []);
}

function spreadOf(touches: TouchList): number | undefined {
  const [a, b] = [touches[0], touches[1]];
  return a && b && touches.length === 2 ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : undefined;
}
