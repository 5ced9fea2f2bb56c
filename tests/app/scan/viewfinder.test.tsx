import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Looking } from '../../../src/app/scan/state.ts';
import { Viewfinder } from '../../../src/app/scan/viewfinder.tsx';
import { scanWords } from '../../../src/i18n/scan.ts';

const words = scanWords['zh-Hans'];
const zoom = { range: { min: 1, max: 5, step: 0.1 }, value: 2 };
const looking: Looking = { at: 'looking', width: 1000, height: 500, tools: { lenses: [], zoom }, outlines: [], choice: false, glimpse: false, spare: false };

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe(): void {} disconnect(): void {} });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(state: Looking | undefined, mirrored = false) {
  const act = { choose: vi.fn(), focus: vi.fn(), zoom: vi.fn() };
  const stage = createRef<HTMLDivElement>();
  const view = render(<Viewfinder looking={state} words={words} mirrored={mirrored} stage={stage} act={act}>{null}</Viewfinder>);
  stage.current!.getBoundingClientRect = () => ({ left: 100, top: 50, width: 200, height: 100 }) as DOMRect;
  return { ...view, act };
}

const picture = (): Element => document.querySelector('.scan-clip')!;

describe('a tap on the picture', () => {
  it('focuses there, as shares of the video', () => {
    const { act } = show(looking);
    fireEvent.click(screen.getByRole('img'), { clientX: 150, clientY: 125 });
    expect(act.focus).toHaveBeenCalledWith(0.25, 0.75);
  });

  it('means the other side of a mirrored picture', () => {
    const { act } = show(looking, true);
    fireEvent.click(screen.getByRole('img'), { clientX: 150, clientY: 125 });
    expect(act.focus).toHaveBeenCalledWith(0.75, 0.75);
  });

  it('does nothing while there is no picture', () => {
    const { act } = show(undefined);
    fireEvent.click(picture(), { clientX: 150, clientY: 125 });
    expect(act.focus).not.toHaveBeenCalled();
  });
});

describe('two fingers', () => {
  /** A touch event with fingers at these places on one line. */
  function touch(kind: 'touchmove' | 'touchend', ...places: number[]): Event {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    Object.assign(event, { touches: places.map((clientX) => ({ clientX, clientY: 0 })) });
    picture().dispatchEvent(event);
    return event;
  }

  it('zoom from where the camera stands, and the page does not', () => {
    const { act } = show(looking);
    expect(touch('touchmove', 0, 100).defaultPrevented).toBe(true);
    touch('touchmove', 0, 200);
    touch('touchmove', 0, 50);
    expect(act.zoom.mock.calls).toEqual([[2], [4], [1]]);
    touch('touchend');
    touch('touchmove', 0, 300);
    expect(act.zoom).toHaveBeenLastCalledWith(2);
  });

  it('leave the page its own zoom where the camera has none; one finger scrolls', () => {
    const { act } = show({ ...looking, tools: { lenses: [] } });
    expect(touch('touchmove', 0, 100).defaultPrevented).toBe(false);
    expect(act.zoom).not.toHaveBeenCalled();
    cleanup();
    const second = show(looking);
    expect(touch('touchmove', 40).defaultPrevented).toBe(false);
    expect(second.act.zoom).not.toHaveBeenCalled();
  });
});
