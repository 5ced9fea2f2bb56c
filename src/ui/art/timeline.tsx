/** One step from vine to box. Everything is already in the reader's language; `day` says its day in full. */
export interface TimelineStep { day: string; label: string; note?: string }

/** The brush line between two steps, stretched to the step's height: it leaves and enters at the same place and thickness. */
const reaches = [
  'M11 0C10 22 6 40 8 56C9 74 12 86 11 100H13.4C14 84 11.6 72 10.6 56C9.6 40 13 22 13 0Z',
  'M11 0C12 18 16 34 15 50C14 68 10 84 11 100H13.2C13 84 17 68 17.6 50C18 34 13.6 18 13 0Z',
  'M11 0C9 26 8 44 11 60C13 76 10 88 11 100H13.2C12.6 88 16 76 14 60C11.6 44 12 26 13 0Z',
];

/** The tendril the line begins as. */
const tendril = 'M11 40C10 34 8 30 10 25C12 19 19 18 19.6 12.6C20 8 14.6 6.6 13.6 10C13 12.6 16 13.6 16.6 11.6C17.6 14.6 13 16 12 12.6C10.6 7.6 18.6 3.4 21.4 9.6C24 17 14 20 12.4 26C11.4 30 13 34 13 40Z';
/** The dune it ends in, and the wind's cuts in its shade. */
const dune = 'M13.2 0C13 18 16 32 30 36.2C36 37 44 35 52 33.4L50 35.4C42 37.6 36 39.6 28 39.4C16 37 11 22 11 0ZM132 10Q154.5 18.6 166.9 23Q179.3 27.5 193.1 30.9Q206.8 34.3 236 38L130 38L130 38Q134.7 31.5 136.3 27.8Q138 24 135.3 21.8Q132.7 19.5 129.8 17.8Q127 16 127.9 14.3Q128.8 12.5 132 10ZM26 38Q61.4 32.3 77.7 27.5Q93.9 22.7 105.8 18.4Q117.7 14 132 10L132.6 12.4L119 15.6Q95.2 24.3 79 29.1Q62.7 33.9 27.3 39.6ZM48.7 35.3Q94.4 29.8 125.4 16.1Q93.7 26.9 48.7 35.3ZM63.9 35.9Q105.1 31.9 132.9 21Q104.5 29 63.9 35.9ZM78.6 36.8Q112.5 35.3 135.2 28.9Q112.1 32.4 78.6 36.8Z';
const cuts = 'M130.7 17Q137.9 22.5 145.4 18.2Q138.2 19.5 130.7 17ZM140.3 21.9Q151.6 28 163.1 24.4Q151.9 25.1 140.3 21.9ZM146.9 26.4Q163.9 33.2 181.3 30.2Q164.3 30.2 146.9 26.4Z';

/** From vine to box, down the brush line: a tendril at its head, a grape for each step, a dune at its foot. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return <div class="timeline">
    <svg class="axis-end" viewBox="0 0 24 40" width="24" height="40" aria-hidden="true"><path d={tendril} /></svg>
    <ol>{steps.map((step, i) => <li>
      <svg class="axis" viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true"><path d={reaches[i % reaches.length]} /></svg>
      <svg class="knot" viewBox="-8 -8 16 16" width="24" height="24" aria-hidden="true"><circle r="7.4" class="a-cut" /><circle r="5.6" /><path class="a-cut" d="M-3.5 .4A3.6 3.6 0 0 1 -.2 -3.6A6 6 0 0 0 -3.5 .4" /></svg>
      <p class="day num">{step.day}</p><p class="song">{step.label}</p>{step.note && <p class="soft">{step.note}</p>}
    </li>)}</ol>
    <svg class="axis-end" viewBox="0 0 240 40" width="240" height="40" aria-hidden="true"><path d={dune} /><path class="a-cut" d={cuts} /></svg>
  </div>;
}
