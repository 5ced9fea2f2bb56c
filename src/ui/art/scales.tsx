/** One figure on a scale of its own, already in the reader's language. `low` and `high` are shares of the scale's length, from 0 to 1. */
export interface ScaleRow { label: string; value: string; low: number; high: number; note: string }

/** Height and length of a ruler, in units of the drawing. */
const HEIGHT = 10;
const LENGTH = 360;
/** Ticks of a ruler, at its ends and quarters. */
const TICKS = [0, .25, .5, .75, 1];

/**
 * Figures of several units, each as a strip of paper on a ruler of its own: what is certain in one colour, the range in another.
 * The figures stand beside in words; the drawing adds nothing to them.
 */
export function Scales({ title, rows, source }: { title: string; rows: readonly ScaleRow[]; source: string }) {
  return <figure class="bars scales">
    <figcaption class="song">{title}</figcaption>
    <dl>{rows.map(({ label, value, low, high, note }) => <div key={label}>
      <dt>{label}</dt><dd class="num">{value}</dd>
      <dd class="ruler">
        <svg viewBox={`0 0 ${LENGTH} ${HEIGHT + 5}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="a-grape" d={`M0 0H${low * LENGTH}V${HEIGHT}H0Z`} />
          <path class="a-sand" d={`M${low * LENGTH} 0H${Math.max(high * LENGTH, low * LENGTH + 2)}V${HEIGHT}H${low * LENGTH}Z`} />
          <path class="hair" d={`M0 ${HEIGHT}H${LENGTH}${TICKS.map((at) => `M${at * LENGTH} ${HEIGHT}v4`).join('')}`} vector-effect="non-scaling-stroke" />
        </svg>
        <small class="soft">{note}</small>
      </dd>
    </div>)}</dl>
    <p class="soft">{source}</p>
  </figure>;
}
