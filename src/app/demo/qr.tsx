import { create } from 'qrcode';

/** Modules of quiet around a symbol (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;

/** A text as a QR symbol, dark on light in every theme: many readers refuse a light symbol on dark. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules: { size, data } } = create(text, { errorCorrectionLevel: 'M' });
  const side = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="light" d={`M${-QUIET} ${-QUIET}h${side}v${side}h${-side}Z`} />
      <path class="dark" d={outline(data, size)} />
    </svg>
  );
}

/** Runs of dark modules, a rectangle each. */
function outline(data: ArrayLike<number>, size: number): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && data[y * size + x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}Z`;
    }
  }
  return path;
}
