import { create } from 'qrcode';
import { headText, shortCode } from '../../core/inspect/head.ts';
import { useWords } from './inspection-context.tsx';

/** Modules of light around the code (ISO/IEC 18004 §9.1). */
const QUIET = 4;

/** The head hash as a code to write down, and whole as a QR. */
export function PaperCode({ round, head }: { readonly round: string; readonly head: string }) {
  const words = useWords().end;
  const { modules } = create(headText(round, head), { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const dark = Array.from(modules.data, (bit, i) => (bit ? `M${QUIET + (i % modules.size)} ${QUIET + Math.floor(i / modules.size)}h1v1h-1z` : '')).join('');
  return (
    <section class="frame paper-code">
      <h2>{words.paper}</h2>
      <p class="code">{shortCode(head)}</p>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words.head} shape-rendering="crispEdges"><path fill="#fff" d={`M0 0h${side}v${side}H0z`} /><path fill="#000" d={dark} /></svg>
      <p>{words.paperBody}</p>
    </section>
  );
}
