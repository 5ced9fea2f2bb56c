/** Runs the scan screen: camera, decoder, photos, hand-held scanner and page visibility on one side, one state on the other. */
import { openCamera, type CameraRequest, type LiveCamera } from '../../device/scan/camera.ts';
import { Decoder, type DecoderKind } from '../../device/scan/decoder.ts';
import { Gaze } from '../../device/scan/gaze.ts';
import type { CameraObstacle } from '../../device/scan/obstacles.ts';
import type { Rgba } from '../../device/scan/picture.ts';
import type { Code } from '../../device/scan/read-pixels.ts';
import { Switch, type SwitchState } from '../../device/scan/switch.ts';
import { focusAt } from '../../device/scan/track.ts';
import { watchPicture, type PictureChange } from '../../device/scan/watch.ts';
import type { Result } from '../../core/result.ts';
import { conclude, type PhotoResult, type ScanState, type TextSource } from './state.ts';
import { Toolbox } from './toolbox.ts';

/** The devices a session runs on. */
export interface Devices {
  readonly decoder: Pick<Decoder, 'kind' | 'frame' | 'photo' | 'close'>;
  readonly openCamera: (request: CameraRequest) => Promise<Result<LiveCamera, CameraObstacle>>;
}

export interface SessionOptions {
  /** Where the video appears; see `CameraRequest`. */
  readonly stage: HTMLElement;
  readonly facing: CameraRequest['facing'];
  readonly isOurs: (text: string) => boolean;
  readonly onText: (text: string, source: TextSource) => void;
  readonly onState: (state: ScanState) => void;
}

/** Milliseconds of vibration when a code is found. */
const FOUND = 60;
/** Milliseconds within which a second loss of the picture is no longer mended unasked. */
const MEND_AGAIN_AFTER = 15_000;

export const realDevices = (): Devices => ({ decoder: new Decoder(), openCamera });

export class ScanSession {
  private readonly options: SessionOptions;
  private readonly devices: Devices;
  private readonly gaze: Gaze;
  private readonly camera: Switch<LiveCamera, CameraObstacle>;
  private readonly toolbox = new Toolbox();
  private state: ScanState = { at: 'asking' };
  private live: LiveCamera | undefined;
  private decoder: DecoderKind | undefined = 'full';
  private mended = -Infinity;
  private endWatch = (): void => undefined;
  private closed = false;

  constructor(options: SessionOptions, devices = realDevices()) {
    this.options = options;
    this.devices = devices;
    this.gaze = new Gaze(options.isOurs);
    this.camera = new Switch({ start: (signal) => this.start(signal), stop: (live) => this.stop(live) }, (state) => this.switched(state));
    document.addEventListener('visibilitychange', this.visibility);
    void this.open();
  }

  /** Release everything. The state is not told any more. */
  close(): Promise<void> {
    this.closed = true;
    document.removeEventListener('visibilitychange', this.visibility);
    this.devices.decoder.close();
    return this.camera.off();
  }

  /** Ask for the camera (again). */
  async look(): Promise<void> {
    if (this.decoder === undefined) return this.tell({ at: 'blocked', by: 'wasm-failed' });
    this.tell({ at: 'asking' });
    await this.camera.on();
  }

  /** Read pictures one after the other; the camera is off meanwhile. */
  async photos(files: readonly Blob[]): Promise<void> {
    if (files.length === 0) return;
    this.tell({ at: 'reading', done: 0, of: files.length });
    await this.camera.off();
    const results: PhotoResult[] = [];
    for (const file of files) {
      const photo = await this.devices.decoder.photo(file);
      if (this.closed) return;
      results.push(photo.ok ? { reading: photo.value } : { fault: photo.error });
      this.tell({ at: 'reading', done: results.length, of: files.length });
    }
    const meant = conclude(results, this.options.isOurs);
    if ('text' in meant) this.give(meant.text, 'photo');
    else this.tell(meant);
  }

  /** The person pointed at a code, in the live picture or among those of photos. */
  choose(text: string): void {
    this.gaze.pointed(text);
    this.give(text, this.state.at === 'choosing' ? 'photo' : 'camera');
  }

  async torch(on: boolean): Promise<void> {
    if (this.live) this.tools(await this.toolbox.torch(this.live.track, on));
  }

  async zoom(value: number): Promise<void> {
    if (this.live) this.tools(await this.toolbox.zoom(this.live.track, value));
  }

  async lens(id: string): Promise<void> {
    this.toolbox.keepLens(id);
    await this.camera.restart();
  }

  /** Focus on a point given as shares (0–1) of the video. */
  async focus(x: number, y: number): Promise<void> {
    if (this.live) await focusAt(this.live.track, x, y);
  }

  private async open(): Promise<void> {
    // The camera's question comes at once; the decoder loads while it is answered.
    if (!document.hidden) void this.camera.on();
    this.decoder = await this.devices.decoder.kind;
    if (this.decoder) return this.update({ spare: this.decoder === 'spare' });
    await this.camera.off();
    this.tell({ at: 'blocked', by: 'wasm-failed' });
  }

  private readonly visibility = (): void => {
    if (document.hidden) void this.camera.off();
    else if (this.wanted) void this.camera.on();
  };

  /** Whether the screen shows the camera, or would if it could. */
  private get wanted(): boolean {
    return ['asking', 'looking', 'away'].includes(this.state.at);
  }

  private start(signal: AbortSignal): Promise<Result<LiveCamera, CameraObstacle>> {
    const { stage, facing } = this.options;
    return this.devices.openCamera({ stage, facing, lens: this.toolbox.rememberedLens(), read: (frame) => this.read(frame), signal });
  }

  private stop(live: LiveCamera): Promise<void> {
    this.endWatch();
    this.live = undefined;
    return live.stop();
  }

  private switched(state: SwitchState<LiveCamera, CameraObstacle>): void {
    if (state.at === 'on') void this.show(state.value);
    else if (state.at === 'failed') this.tell({ at: 'blocked', by: state.error });
    else if (state.at === 'starting') this.tell({ at: 'asking' });
    // Photos and obstacles say more than that the camera is off.
    else if (this.wanted) this.tell({ at: document.hidden ? 'away' : 'asking' });
  }

  private async show(live: LiveCamera): Promise<void> {
    this.live = live;
    this.endWatch = watchPicture(live.video, live.track, (change) => this.changed(change));
    const { videoWidth: width, videoHeight: height } = live.video;
    const tools = await this.toolbox.open(live.track);
    if (this.live !== live) return;
    if (tools === 'other-lens') return void this.camera.restart();
    this.tell({ at: 'looking', width, height, tools, outlines: [], choice: false, spare: this.decoder === 'spare' });
  }

  private changed(change: PictureChange): void {
    const now = performance.now();
    if (change !== 'resized' && now - this.mended < MEND_AGAIN_AFTER) {
      this.tell({ at: 'blocked', by: 'lost' });
      return void this.camera.off();
    }
    if (change !== 'resized') this.mended = now;
    void this.camera.restart();
  }

  private async read(frame: Rgba): Promise<readonly Code[]> {
    const reading = await this.devices.decoder.frame(frame);
    if (this.state.at !== 'looking') return [];
    const { text, codes: outlines, choice, hint } = this.gaze.look(reading, performance.now());
    const { hint: _before, ...looking } = this.state;
    this.tell({ ...looking, outlines, choice, ...(hint && { hint }) });
    if (text !== undefined) this.give(text, 'camera');
    return reading.codes;
  }

  private give(text: string, source: TextSource): void {
    if (this.closed) return;
    // Safari has no vibration, and Chromium refuses it, with an error on the console, until the page was touched.
    if (navigator.userActivation?.hasBeenActive) (navigator as Partial<Navigator>).vibrate?.(FOUND);
    this.options.onText(text, source);
  }

  private tools(tools: Looking['tools']): void {
    this.update({ tools });
  }

  private update(change: Partial<Looking>): void {
    if (this.state.at === 'looking') this.tell({ ...this.state, ...change });
  }

  private tell(state: ScanState): void {
    this.state = state;
    if (!this.closed) this.options.onState(state);
  }
}

type Looking = Extract<ScanState, { at: 'looking' }>;
