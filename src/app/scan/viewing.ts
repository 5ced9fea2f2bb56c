/** The camera of the scan screen: asked for, released while the page is hidden, mended once when its picture is lost. */
import type { Result } from '../../core/result.ts';
import type { CameraRequest, LiveCamera } from '../../device/scan/camera.ts';
import type { CameraObstacle } from '../../device/scan/obstacles.ts';
import { Switch, type SwitchState } from '../../device/scan/switch.ts';
import { focusAt } from '../../device/scan/track.ts';
import { watchPicture, type PictureChange } from '../../device/scan/watch.ts';
import type { Tools } from './state.ts';
import { Toolbox } from './toolbox.ts';

export type ViewingState =
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly width: number; readonly height: number; readonly tools: Tools }
  | { readonly at: 'away' }
  | { readonly at: 'blocked'; readonly by: CameraObstacle };

export type OpenCamera = (request: CameraRequest) => Promise<Result<LiveCamera, CameraObstacle>>;
export type ViewingRequest = Pick<CameraRequest, 'stage' | 'facing' | 'read'>;

/** Milliseconds within which a second loss of the picture is no longer mended unasked. */
const MEND_AGAIN_AFTER = 15_000;

export class Viewing {
  private readonly camera: Switch<LiveCamera, CameraObstacle>;
  private readonly toolbox = new Toolbox();
  private readonly tell: (state: ViewingState) => void;
  /** Whether the screen wants the camera when the page is visible. */
  private wanted = false;
  private live: LiveCamera | undefined;
  private mended = -Infinity;
  private endWatch = (): void => undefined;

  constructor(request: ViewingRequest, open: OpenCamera, tell: (state: ViewingState) => void) {
    this.tell = tell;
    const start = (signal: AbortSignal) => open({ ...request, lens: this.toolbox.rememberedLens(), signal });
    this.camera = new Switch({ start, stop: (live) => this.stop(live) }, (state) => this.switched(state));
    document.addEventListener('visibilitychange', this.visibility);
  }

  /** Ask for the camera. On a hidden page it starts when the page is shown. */
  async on(): Promise<void> {
    this.wanted = true;
    if (!document.hidden) await this.camera.on();
  }

  async off(): Promise<void> {
    this.wanted = false;
    await this.camera.off();
  }

  async close(): Promise<void> {
    document.removeEventListener('visibilitychange', this.visibility);
    await this.off();
  }

  torch(on: boolean): Promise<void> {
    return this.set((track) => this.toolbox.torch(track, on));
  }

  zoom(value: number): Promise<void> {
    return this.set((track) => this.toolbox.zoom(track, value));
  }

  async lens(id: string): Promise<void> {
    this.toolbox.keepLens(id);
    await this.camera.restart();
  }

  /** Focus on a point given as shares (0–1) of the video. */
  async focus(x: number, y: number): Promise<void> {
    if (this.live) await focusAt(this.live.track, x, y);
  }

  private readonly visibility = (): void => {
    if (document.hidden) void this.camera.off();
    else if (this.wanted) void this.camera.on();
  };

  private switched(state: SwitchState<LiveCamera, CameraObstacle>): void {
    if (state.at === 'on') void this.show(state.value);
    else if (state.at === 'failed') this.fail(state.error);
    else if (state.at === 'starting') this.tell({ at: 'asking' });
    else if (this.wanted) this.tell({ at: document.hidden ? 'away' : 'asking' });
  }

  private fail(by: CameraObstacle): void {
    this.wanted = false;
    this.tell({ at: 'blocked', by });
  }

  private async show(live: LiveCamera): Promise<void> {
    this.live = live;
    this.endWatch = watchPicture(live.video, live.track, (change) => this.changed(change));
    this.picture({ lenses: [] });
    // The picture does not wait for the tools: some cameras take their time over a setting.
    const tools = await this.toolbox.open(live.track);
    if (this.live !== live) return;
    if (tools === 'other-lens') await this.camera.restart();
    else this.picture(tools);
  }

  private stop(live: LiveCamera): Promise<void> {
    this.endWatch();
    this.live = undefined;
    return live.stop();
  }

  private changed(change: PictureChange): void {
    const now = performance.now();
    if (change === 'resized' || now - this.mended >= MEND_AGAIN_AFTER) {
      if (change !== 'resized') this.mended = now;
      void this.camera.restart();
      return;
    }
    this.fail('lost');
    void this.camera.off();
  }

  private async set(change: (track: MediaStreamTrack) => Promise<Tools>): Promise<void> {
    const { live } = this;
    if (!live) return;
    const tools = await change(live.track);
    if (this.live === live) this.picture(tools);
  }

  private picture(tools: Tools): void {
    const { videoWidth: width, videoHeight: height } = this.live!.video;
    this.tell({ at: 'live', width, height, tools });
  }
}
