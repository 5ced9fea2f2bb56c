import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ScanWords } from '../../i18n/scan.ts';
import type { ScanActions } from './scan-view.tsx';
import type { Tools } from './state.ts';

interface ToolBarProps {
  readonly tools: Tools;
  readonly words: ScanWords;
  readonly locale: Locale;
  readonly act: Pick<ScanActions, 'torch' | 'zoom' | 'lens'>;
}

/** Torch, zoom and lens, each only where the camera has it. */
export function ToolBar({ tools, words, locale, act }: ToolBarProps) {
  const { torch, zoom, lenses, lens } = tools;
  const pickLens = (event: Event): void => act.lens((event.currentTarget as HTMLSelectElement).value);
  const pickZoom = (event: Event): void => act.zoom(Number((event.currentTarget as HTMLInputElement).value));
  return (
    <div class="scan-tools">
      {torch !== undefined && <button class="btn" type="button" aria-pressed={torch} onClick={() => act.torch(!torch)}>{words.torch}</button>}
      {lenses.length > 1 && (
        <label class="field">
          {words.lens}
          <select value={lens} onChange={pickLens}>
            {lenses.map(({ id, facing }, i) => <option key={id} value={id}>{words.lensName(formatNumber(locale, i + 1), facing)}</option>)}
          </select>
        </label>
      )}
      {zoom && (
        <label class="field scan-zoom">
          {words.zoom}
          <input type="range" min={zoom.range.min} max={zoom.range.max} step={zoom.range.step} value={zoom.value} onInput={pickZoom} />
        </label>
      )}
    </div>
  );
}
