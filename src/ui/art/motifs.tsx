/** A vine leaf, tip down, stem at the origin, 10 units from stem to tip; and the cuts of its veins. */
const leaf = 'M0 0Q0 -1.3 1 -2Q1.3 -3.5 2.6 -4.2Q3.6 -3.6 3.6 -2.4Q4.6 -3.5 6 -3.4Q6.4 -2.3 5.6 -1.4Q7.3 -1.6 8.6 -.6Q8 .7 6.6 1Q7.9 1.6 8.4 3Q7 3.6 5.6 3Q6.3 4 5.8 5.2Q4.6 5.7 3.6 5Q3.9 6.3 3 7.4Q2.2 7.8 1.7 7Q1.4 8.9 0 10.2Q-1.4 8.9 -1.7 7Q-2.2 7.8 -3 7.4Q-3.9 6.3 -3.6 5Q-4.6 5.7 -5.8 5.2Q-6.3 4 -5.6 3Q-7 3.6 -8.4 3Q-7.9 1.6 -6.6 1Q-8 .7 -8.6 -.6Q-7.3 -1.6 -5.6 -1.4Q-6.4 -2.3 -6 -3.4Q-4.6 -3.5 -3.6 -2.4Q-3.6 -3.6 -2.6 -4.2Q-1.3 -3.5 -1 -2Q0 -1.3 0 0Z';
const veins = 'M-.4 1.6L0 8.2L.4 1.6ZM1 1.3L4.6 3L1.4 .6ZM-1.4 .6L-4.6 3L-1 1.3ZM1.4 .3L5.6 -1L1.3 -.4ZM-1.3 -.4L-5.6 -1L-1.4 .3Z';

/** A paper-cut vine leaf hung at (x, y); `r` is its length, `turn` its rotation in degrees. */
export function Leaf({ x, y, r, turn = 0 }: { x: number; y: number; r: number; turn?: number }) {
  return <g transform={`translate(${x} ${y})rotate(${turn})scale(${r / 10})`}><path class="a-edge" d={leaf} /><path class="a-lake" d={leaf} /><path class="a-cut" d={veins} /></g>;
}

/** Grapes of radius 5 at the given centres, each with its crescent cut. */
export function Grapes({ centres }: { centres: readonly string[] }) {
  const each = (outline: string) => centres.map((c) => `M${c}${outline}`).join('');
  const disc = each('m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0');
  return <><path class="a-edge" d={disc} /><path class="a-grape" d={disc} /><path class="a-cut" d={each('m-3.1 .4a3.2 3.2 0 0 1 2.9-3.5a5.4 5.4 0 0 0-2.9 3.5')} /></>;
}

/** A full bunch of thirteen; its stem end is at the origin, 10 units wide a grape. */
export const bunch = '-11 5.5,0 4,11 6,-16.8 15.2,-5.7 14.7,5.5 14.8,16.6 15.8,-11.4 24.5,-.2 24.5,10.9 25,-5.8 34,5.4 34.4,0 43.6'.split(',');
/** A small bunch of six. */
export const fewGrapes = '-11 5,0 4,11 5.4,-5.6 14.4,5.6 14.6,0 24.2'.split(',');

/** A drifting cloud, two strokes of the brush; its tail is at the origin. */
export const cloud = 'M0 0Q.1 1.1 3.8 .9Q7.5 .6 11.5 -1.3Q15.5 -3.2 19 -4.9Q22.6 -6.5 25.6 -5.9Q28.5 -5.3 29.5 -3.3Q30.4 -1.4 29.4 -.2Q28.5 1 27 .9Q25.6 .8 25.1 -.7Q24.5 -2.2 24 -2Q23.5 -1.8 24.2 0Q24.9 1.8 26.9 2Q29 2.3 30.5 .5Q31.9 -1.3 30.7 -4Q29.5 -6.7 25.9 -7.4Q22.4 -8.2 18.5 -6.6Q14.7 -5 10.8 -3.2Q7 -1.3 3.5 -1.2Q-.1 -1 0 0ZM8 0Q7.7 1.1 13.4 2.7Q19.2 4.2 26.7 4.6Q34.3 5 41.2 3.9Q48 2.9 52.3 .8Q56.5 -1.3 57.8 -3.7Q59 -6.1 57.5 -7.4Q55.9 -8.7 53.9 -8.3Q51.9 -8 51.2 -6.6Q50.5 -5.2 51 -5Q51.5 -4.8 52 -5.8Q52.6 -6.9 54.1 -7.1Q55.6 -7.3 56.5 -6.7Q57.5 -6 56.5 -4.3Q55.5 -2.7 51.5 -.8Q47.5 1.1 40.9 2.1Q34.2 3.1 26.9 2.7Q19.5 2.3 13.9 .6Q8.3 -1 8 0Z';
