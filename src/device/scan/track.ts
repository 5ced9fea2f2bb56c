/** What a running camera can do besides giving pictures. Each is offered only where the track says it has it. */

export interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Members of Media Capture: Image that lib.dom leaves out. */
interface Capabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
  readonly zoom?: ZoomRange;
  readonly focusMode?: readonly string[];
  readonly pointsOfInterest?: unknown;
}

/** Firefox has no getCapabilities, and some Androids throw in it. */
function capabilities(track: MediaStreamTrack): Capabilities {
  try {
    return (track.getCapabilities as (() => Capabilities) | undefined)?.call(track) ?? {};
  } catch {
    return {};
  }
}

export function hasTorch(track: MediaStreamTrack): boolean {
  return capabilities(track).torch === true;
}

export function zoomRange(track: MediaStreamTrack): ZoomRange | undefined {
  const { zoom } = capabilities(track);
  return zoom && zoom.max > zoom.min ? { min: zoom.min, max: zoom.max, step: zoom.step || (zoom.max - zoom.min) / 100 } : undefined;
}

export function zoomOf(track: MediaStreamTrack): number | undefined {
  return (track.getSettings() as MediaTrackSettings & { zoom?: number }).zoom;
}

export const setTorch = (track: MediaStreamTrack, on: boolean): Promise<boolean> => apply(track, { torch: on });

export const setZoom = (track: MediaStreamTrack, zoom: number): Promise<boolean> => apply(track, { zoom });

/** Keep focusing by itself where the camera can. */
export async function focusContinuously(track: MediaStreamTrack): Promise<void> {
  if (capabilities(track).focusMode?.includes('continuous')) await apply(track, { focusMode: 'continuous' });
}

/** Focus once on a point given as shares (0–1) of the picture's width and height, then continuously again. */
export async function focusAt(track: MediaStreamTrack, x: number, y: number): Promise<void> {
  const { focusMode, pointsOfInterest } = capabilities(track);
  if (!focusMode?.includes('single-shot') || pointsOfInterest === undefined) return;
  await apply(track, { pointsOfInterest: [{ x, y }], focusMode: 'single-shot' });
  await focusContinuously(track);
}

/** Whether the camera took the setting. It may refuse what it has offered. */
async function apply(track: MediaStreamTrack, setting: object): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [setting as MediaTrackConstraintSet] });
    return true;
  } catch {
    return false;
  }
}
