import type { SeenCode } from '../../device/scan/gaze.ts';
import type { Corners } from '../../device/scan/picture.ts';
import { choices, type Looking } from './state.ts';

interface OutlinesProps {
  readonly looking: Looking;
  readonly mirrored: boolean;
  readonly choose: (text: string) => void;
}

/** The codes in view drawn round: ours by a solid line, others by a broken one; numbered and tappable where one must be chosen. */
export function Outlines({ looking, mirrored, choose }: OutlinesProps) {
  const { width, height, outlines, choice } = looking;
  const numbered = choice ? choices(outlines) : [];
  return (
    <svg class={mirrored ? 'scan-outlines scan-mirrored' : 'scan-outlines'} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {outlines.map((outline, i) => <Shape key={i} outline={outline} {...(numbered.includes(outline) && { tap: () => choose(outline.text) })} />)}
      {numbered.map(({ text, corners }, i) => <Ordinal key={text} corners={corners} ordinal={i + 1} size={height / 12} mirrored={mirrored} />)}
    </svg>
  );
}

function Shape({ outline, tap }: { readonly outline: SeenCode; readonly tap?: () => void }) {
  const points = outline.corners.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g class={outline.ours ? 'scan-ours' : 'scan-other'} onClick={tap}>
      <polygon class="scan-under" points={points} />
      <polygon class="scan-over" points={points} />
    </g>
  );
}

function Ordinal({ corners, ordinal, size, mirrored }: { readonly corners: Corners; readonly ordinal: number; readonly size: number; readonly mirrored: boolean }) {
  const [x, y] = [corners.reduce((sum, corner) => sum + corner.x, 0) / 4, corners.reduce((sum, corner) => sum + corner.y, 0) / 4];
  return (
    <g class="scan-ordinal" transform={`translate(${x} ${y})${mirrored ? ' scale(-1 1)' : ''}`}>
      <circle r={size * 0.7} />
      <text font-size={size} dy="0.35em" text-anchor="middle">{ordinal}</text>
    </g>
  );
}
