/** Torch, zoom and lens of the running camera, as they were left. */
import { prefer, preference } from '../../device/preferences.ts';
import { betterLens, lensesOf } from '../../device/scan/lenses.ts';
import { hasTorch, setTorch, setZoom, zoomOf, zoomRange } from '../../device/scan/track.ts';
import type { Tools } from './state.ts';

export class Toolbox {
  private tools: Tools = { lenses: [] };
  /** On again when the camera comes back to this screen; a new screen begins in the dark. */
  private torchWanted = false;

  rememberedLens(): string | undefined {
    return preference('lens') || undefined;
  }

  keepLens(id: string): void {
    prefer('lens', id);
  }

  /** Set a started camera as it was left. `other-lens`: a lens that reads better is now remembered; start again with it. */
  async open(track: MediaStreamTrack): Promise<Tools | 'other-lens'> {
    const lenses = lensesOf(await navigator.mediaDevices.enumerateDevices().catch(() => []));
    const lens = track.getSettings().deviceId;
    const better = this.rememberedLens() ? undefined : betterLens(lenses, lens);
    if (better) {
      this.keepLens(better.id);
      return 'other-lens';
    }
    this.tools = { lenses, ...(lens !== undefined && { lens }), ...(hasTorch(track) && { torch: false }), ...zoomTool(track) };
    if (this.torchWanted) await this.torch(track, true);
    const zoom = Number(preference('zoom'));
    if (zoom > 0) await this.zoom(track, zoom);
    return this.tools;
  }

  async torch(track: MediaStreamTrack, on: boolean): Promise<Tools> {
    if (this.tools.torch === undefined) return this.tools;
    this.torchWanted = on;
    if (await setTorch(track, on)) this.tools = { ...this.tools, torch: on };
    return this.tools;
  }

  async zoom(track: MediaStreamTrack, wanted: number): Promise<Tools> {
    const { zoom } = this.tools;
    if (!zoom) return this.tools;
    const value = Math.min(zoom.range.max, Math.max(zoom.range.min, wanted));
    if (await setZoom(track, value)) {
      prefer('zoom', String(value));
      this.tools = { ...this.tools, zoom: { ...zoom, value } };
    }
    return this.tools;
  }
}

function zoomTool(track: MediaStreamTrack): Pick<Tools, 'zoom'> {
  const range = zoomRange(track);
  return range ? { zoom: { range, value: zoomOf(track) ?? range.min } } : {};
}
