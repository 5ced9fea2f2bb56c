/** Runs the scan screen: camera, decoder and photos on one side, one state on the other. */
import { openCamera } from '../../device/scan/camera.ts';
import { Decoder, type DecoderKind } from '../../device/scan/decoder.ts';
import { Gaze } from '../../device/scan/gaze.ts';
import type { Rgba } from '../../device/scan/picture.ts';
import type { Code } from '../../device/scan/read-pixels.ts';
import { conclude, type Looking, type PhotoResult, type ScanState, type TextSource } from './state.ts';
import { Viewing, type OpenCamera, type ViewingRequest, type ViewingState } from './viewing.ts';

/** The devices a session runs on. */
export interface Devices {
  readonly decoder: Pick<Decoder, 'kind' | 'frame' | 'photo' | 'close'>;
  readonly openCamera: OpenCamera;
}

export interface SessionOptions extends Pick<ViewingRequest, 'stage' | 'facing'> {
  readonly isOurs: (text: string) => boolean;
  readonly onText: (text: string, source: TextSource) => void;
  readonly onState: (state: ScanState) => void;
  /** Pictures to read first; the camera is then not asked for until the person wants it. */
  readonly pictures?: readonly Blob[];
}

/** Milliseconds of vibration when a code is found. */
const FOUND = 60;

export const realDevices = (): Devices => ({ decoder: new Decoder(), openCamera });

export class ScanSession {
  private readonly options: SessionOptions;
  private readonly devices: Devices;
  private readonly gaze: Gaze;
  private readonly camera: Viewing;
  private state: ScanState = { at: 'asking' };
  private decoder: DecoderKind | undefined = 'full';
  private closed = false;

  constructor(options: SessionOptions, devices = realDevices()) {
    this.options = options;
    this.devices = devices;
    this.gaze = new Gaze(options.isOurs);
    const { stage, facing } = options;
    this.camera = new Viewing({ stage, facing, read: (frame) => this.read(frame) }, devices.openCamera, (state) => this.viewing(state));
    void (options.pictures?.length ? this.photos(options.pictures) : this.open());
  }

  /** Release everything. The state is not told any more. */
  close(): Promise<void> {
    this.closed = true;
    this.devices.decoder.close();
    return this.camera.close();
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
    if (!(await this.devices.decoder.kind)) return this.tell({ at: 'blocked', by: 'wasm-failed' });
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

  readonly torch = (on: boolean): Promise<void> => this.camera.torch(on);
  readonly zoom = (value: number): Promise<void> => this.camera.zoom(value);
  readonly lens = (id: string): Promise<void> => this.camera.lens(id);
  /** Focus on a point given as shares (0–1) of the video. */
  readonly focus = (x: number, y: number): Promise<void> => this.camera.focus(x, y);

  private async open(): Promise<void> {
    // The camera's question comes at once; the decoder loads while it is answered.
    void this.camera.on();
    this.decoder = await this.devices.decoder.kind;
    if (this.decoder) return this.update({ spare: this.decoder === 'spare' });
    await this.camera.off();
    this.tell({ at: 'blocked', by: 'wasm-failed' });
  }

  private viewing(state: ViewingState): void {
    // What is said of photos or of an obstacle stands until the person asks for the camera.
    if (!['asking', 'looking', 'away'].includes(this.state.at)) return;
    if (state.at !== 'live') return this.tell(state);
    const { at: _live, ...seen } = state;
    const now = this.state.at === 'looking' ? this.state : { at: 'looking' as const, outlines: [], choice: false, glimpse: false, spare: this.decoder === 'spare' };
    this.tell({ ...now, ...seen });
  }

  private async read(frame: Rgba): Promise<readonly Code[]> {
    const reading = await this.devices.decoder.frame(frame);
    if (this.state.at !== 'looking') return [];
    const { text, codes: outlines, choice, hint, glimpse } = this.gaze.look(reading, performance.now());
    const { hint: _before, ...looking } = this.state;
    this.tell({ ...looking, outlines, choice, glimpse, ...(hint && { hint }) });
    if (text !== undefined) this.give(text, 'camera');
    return reading.codes;
  }

  private give(text: string, source: TextSource): void {
    if (this.closed) return;
    // Safari has no vibration, and Chromium refuses it, with an error on the console, until the page was touched.
    if (navigator.userActivation?.hasBeenActive) (navigator as Partial<Navigator>).vibrate?.(FOUND);
    this.options.onText(text, source);
  }

  private update(change: Partial<Looking>): void {
    if (this.state.at === 'looking') this.tell({ ...this.state, ...change });
  }

  private tell(state: ScanState): void {
    this.state = state;
    if (!this.closed) this.options.onState(state);
  }
}
