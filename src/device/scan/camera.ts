/** The camera, by html5-qrcode's handling of it, with every frame at the video's own size handed to our decoder. */
import { Html5Qrcode } from 'html5-qrcode/es2015/html5-qrcode';
import { err, ok, type Result } from '../../core/result.ts';
import { lensGone, obstacleBefore, obstacleOf, type CameraObstacle } from './obstacles.ts';
import type { Code } from './read-pixels.ts';
import type { Rgba } from './picture.ts';
import { withDetectorSlot } from './slot.ts';
import { focusContinuously, setTorch } from './track.ts';

export interface CameraRequest {
  /** An element in the document. The video appears in it at its own size in CSS pixels: clip it and shrink it by `transform`. */
  readonly stage: HTMLElement;
  readonly facing: 'environment' | 'user';
  /** The id of a lens chosen earlier; given up when the device no longer has it. */
  readonly lens: string | undefined;
  /** Reads one frame. The next frame waits for it. */
  readonly read: (frame: Rgba) => Promise<readonly Code[]>;
  /** Aborts when the camera is no longer wanted: nothing more is waited for. */
  readonly signal: AbortSignal;
}

/** A camera that shows pictures. */
export interface LiveCamera {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack;
  /** Torch off, tracks ended, elements gone. Never rejects. */
  stop(): Promise<void>;
}

/** Frames a second html5-qrcode may draw at most: 10 ms between two. The decoder and the camera set the real pace. */
const FPS = 100;
/** Milliseconds after permission until a camera that shows nothing counts as lost. */
const FIRST_PICTURE = 10_000;
/** Milliseconds a torch has to go off before the camera is released all the same. */
const TORCH_OFF = 200;
/** Milliseconds to wait for a new video frame before the old one is looked at again. */
const NEXT_FRAME = 200;

let opened = 0;

/** Start the camera. Resolves when the first picture is there. */
export async function openCamera(request: CameraRequest): Promise<Result<LiveCamera, CameraObstacle>> {
  const before = obstacleBefore();
  if (before) return err(before);
  const box = document.createElement('div');
  box.id = `camera-${++opened}`;
  request.stage.append(box);
  const scanner = withDetectorSlot(detector(box, request), () => new Html5Qrcode(box.id, { verbose: false }));
  const failure = await start(scanner, request);
  if (failure !== undefined) {
    box.remove();
    return err(await obstacleOf(failure));
  }
  const live = liveCamera(scanner, box);
  if (live && (await firstPicture(live.video, box, request.signal))) {
    void focusContinuously(live.track);
    return ok(live);
  }
  await live?.stop();
  return err('lost');
}

/** What html5-qrcode rejects with, or undefined when it has started. */
async function start(scanner: Html5Qrcode, { facing, lens }: CameraRequest): Promise<unknown> {
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  const attempt = async (which: MediaTrackConstraints): Promise<unknown> => {
    const config = { fps: FPS, disableFlip: true, videoConstraints: { ...size, ...which } };
    try {
      await scanner.start({ facingMode: facing }, config, ignore, ignore);
      return undefined;
    } catch (reason) {
      return reason;
    }
  };
  const failure = lens ? await attempt({ deviceId: { exact: lens } }) : undefined;
  if (lens && (failure === undefined || !lensGone(failure))) return failure;
  return attempt({ facingMode: { ideal: facing } });
}

/** html5-qrcode tells only the largest code of a frame; the slot's detector has told all of them already. */
const ignore = (): void => undefined;

function detector(box: HTMLElement, { read }: CameraRequest) {
  return async (frame: HTMLCanvasElement): Promise<readonly Code[]> => {
    const { width, height } = frame;
    if (!width || !height) return [];
    // html5-qrcode has just drawn the frame in this task; copying it in the next keeps both short.
    await new Promise((resolve) => setTimeout(resolve));
    const codes = await read(frame.getContext('2d', { willReadFrequently: true })!.getImageData(0, 0, width, height));
    await nextFrame(box.querySelector('video'));
    return codes;
  };
}

interface FrameCallbacks {
  requestVideoFrameCallback?(callback: () => void): number;
}

/** Resolves with the video's next frame where the browser tells, so that none is read twice. */
function nextFrame(video: (HTMLVideoElement & FrameCallbacks) | null): Promise<void> {
  if (!video?.requestVideoFrameCallback) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, NEXT_FRAME);
    video.requestVideoFrameCallback!(resolve);
  });
}

function liveCamera(scanner: Html5Qrcode, box: HTMLElement): LiveCamera | undefined {
  const video = box.querySelector('video');
  const tracks = (video?.srcObject as MediaStream | null)?.getVideoTracks() ?? [];
  const [track] = tracks;
  if (!video || !track) return undefined;
  // html5-qrcode has laid the video out at the box's width; its canvas, made at the first picture, takes the video's layout.
  video.style.width = 'auto';
  box.style.width = 'max-content';
  // Its handlers throw strings at nobody; watchPicture is told by the track.
  Object.assign(video, { onabort: null, onerror: null });
  const stop = async (): Promise<void> => {
    // Some cameras keep their light on when they are only stopped, and some never answer.
    await Promise.race([setTorch(track, false), new Promise((resolve) => setTimeout(resolve, TORCH_OFF))]);
    try {
      await scanner.stop();
    } catch {
      // It throws strings when stopped before the first picture; what it would have done follows.
    }
    tracks.forEach((each) => each.stop());
    box.remove();
  };
  return { video, track, stop };
}

/** Whether the first picture came, and html5-qrcode made its canvas at the video's full size. */
async function firstPicture(video: HTMLVideoElement, box: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const canvas = (): HTMLCanvasElement | null => box.querySelector('canvas');
  if (!canvas() && !signal.aborted) {
    await new Promise((resolve) => {
      video.addEventListener('playing', resolve, { once: true });
      signal.addEventListener('abort', resolve, { once: true });
      setTimeout(resolve, FIRST_PICTURE);
      // In-app browsers on iOS start only when told again; where it plays already this does nothing.
      if (video.paused) video.play().catch(ignore);
    });
  }
  return !signal.aborted && canvas()?.width === video.videoWidth;
}
