import { useEffect, useState } from 'preact/hooks';

/** Seconds untouched after which a visitor is taken to have left, and how long before that they are asked. */
export const LEFT_AFTER = 60;
export const ASK_BEFORE = 15;

/** What shows that somebody is there. Scrolling by momentum counts: somebody set it off. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

/**
 * Calls `onLeft` once nobody has touched anything for a minute. Answers the seconds left when that is near, and a way to say
 * that somebody is there. `watching` false: nothing runs out.
 */
export function useIdle(watching: boolean, onLeft: () => void): { readonly left: number | undefined; readonly stay: () => void } {
  const [left, setLeft] = useState<number>();
  const [signs, setSigns] = useState(0);
  const stay = () => setSigns((count) => count + 1);
  useEffect(() => {
    if (!watching) return undefined;
    let last = performance.now();
    const touched = () => {
      last = performance.now();
      setLeft(undefined);
    };
    touched();
    const timer = setInterval(() => {
      const seconds = Math.ceil(LEFT_AFTER - (performance.now() - last) / 1000);
      setLeft(seconds > ASK_BEFORE ? undefined : Math.max(0, seconds));
      if (seconds <= 0) onLeft();
    }, 500);
    SIGNS.forEach((sign) => addEventListener(sign, touched, { capture: true, passive: true }));
    return () => {
      clearInterval(timer);
      SIGNS.forEach((sign) => removeEventListener(sign, touched, { capture: true }));
      setLeft(undefined);
    };
  }, [watching, signs]);
  return { left, stay };
}
