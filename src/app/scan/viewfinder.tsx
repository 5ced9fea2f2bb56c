import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ScanWords } from '../../i18n/scan.ts';
import { Outlines } from './outlines.tsx';
import { usePinch } from './pinch.ts';
import type { ScanActions } from './scan-view.tsx';
import type { Looking } from './state.ts';

interface ViewfinderProps {
  readonly looking: Looking | undefined;
  readonly words: ScanWords;
  readonly mirrored: boolean;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly act: Pick<ScanActions, 'choose' | 'focus' | 'zoom'>;
  /** What is said in place of a picture. */
  readonly children: ComponentChildren;
}

/**
 * The live picture. The video is laid out at its own size, because html5-qrcode reads frames at the size of the layout, and
 * shrunk by a transform to fill the frame.
 */
export function Viewfinder({ looking, words, mirrored, stage, act, children }: ViewfinderProps) {
  const clip = useRef<HTMLDivElement>(null);
  const { width, height } = looking ?? {};
  useEffect(() => (width && height ? fill(clip.current!, stage.current!, width, height, mirrored) : undefined), [width, height, mirrored]);
  usePinch(clip, looking?.tools.zoom, act.zoom);
  const focus = (event: MouseEvent): void => {
    const box = stage.current!.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width;
    act.focus(mirrored ? 1 - x : x, (event.clientY - box.top) / box.height);
  };
  return (
    <div class={looking ? 'scan-view scan-live' : 'scan-view'}>
      {/* Touching the picture only helps the lens; everything else has a button. */}
      <div class="scan-clip" ref={clip} role="img" aria-label={words.picture} aria-hidden={!looking} onClick={looking && focus}>
        <div class="scan-stage" ref={stage} />
      </div>
      {looking && <Outlines looking={looking} mirrored={mirrored} choose={act.choose} />}
      {children}
    </div>
  );
}

/** Keep the stage, `width` × `height`, covering the clip at whatever size the clip has. */
function fill(clip: HTMLElement, stage: HTMLElement, width: number, height: number, mirrored: boolean): () => void {
  const place = (): void => {
    const { clientWidth, clientHeight } = clip;
    const scale = Math.max(clientWidth / width, clientHeight / height);
    const [left, top] = [(clientWidth - width * scale) / 2, (clientHeight - height * scale) / 2];
    stage.style.transform = mirrored
      ? `translate(${clientWidth - left}px, ${top}px) scale(${-scale}, ${scale})`
      : `translate(${left}px, ${top}px) scale(${scale})`;
  };
  const observer = new ResizeObserver(place);
  observer.observe(clip);
  place();
  return () => observer.disconnect();
}
