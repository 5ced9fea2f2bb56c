/** One figure of a plot, already in the reader's language; null where it is yet to be confirmed. */
export interface Bar { label: string; value: number | null }

/**
 * Figures of one unit as strips of cut paper, drawn from zero so that lengths can be compared.
 * `format` writes a value with its unit; `unknown` stands where there is none; `source` says where the figures are from.
 */
export function Bars({ title, rows, format, unknown, source }: {
  title: string; rows: readonly Bar[]; format: (value: number) => string; unknown: string; source: string;
}) {
  const longest = Math.max(...rows.map((row) => row.value ?? 0), 1e-9);
  return <figure class="bars">
    <figcaption class="song">{title}</figcaption>
    <dl>{rows.map(({ label, value }) => <div>
      <dt>{label}</dt><dd class="num">{value === null ? unknown : format(value)}</dd>
      {value !== null && <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path d={`M0 0H${value / longest * 100}V6H0Z`} /></svg>}
    </div>)}</dl>
    <p class="soft">{source}</p>
  </figure>;
}
