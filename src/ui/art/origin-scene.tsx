import { bunch, cloud, fewGrapes, Grapes, Leaf } from './motifs.tsx';
import { branch, current, dunes, water } from './origin-paths.ts';

/** A lake's scales: rows of small crescents, every other row shifted by half. */
function waves(): string {
  let cuts = '';
  for (let row = 0; row < 7; row++) {
    for (let x = row % 2 * 13 - 4 + row; x < 356; x += 26) if (row < 6 || x > 66) cuts += `M${x} ${164 + row * 6.2}q6-4.6 12 0q-6-2.2-12 0Z`;
  }
  return cuts;
}

/** A lean-to greenhouse: curved film to the sun, a thick wall behind. (x, y) is its front foot; `w` and `h` its size. */
function Greenhouse({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  const bend = h * 0.9;
  const panes = Math.round((w - bend - 8) / 5.6);
  const step = (w - bend - 8) / panes;
  let film = '';
  for (let i = 0; i < panes; i++) {
    const left = x + 1.6 + i * step, right = left + step - 1.1, top = y - h + 1.6;
    film += `M${left} ${y - 1.5}C${left + 1} ${y - h * 0.66} ${left + bend * 0.42} ${top} ${left + bend} ${top}H${right + bend}C${right + bend * 0.42} ${top} ${right + 1} ${y - h * 0.66} ${right} ${y - 1.5}Z`;
  }
  const body = `M${x} ${y}C${x + 1} ${y - h * 0.7} ${x + bend * 0.4} ${y - h} ${x + bend} ${y - h}H${x + w}V${y}Z`;
  return <><path class="a-edge" d={body} /><path class="a-grape" d={body} /><path class="a-cut" d={film} /><path class="a-cut" d={`M${x + w - 6} ${y}v${-h * 0.55}h3.4v${h * 0.55}Z`} /></>;
}

/** Where a vine's leaves hang, from its foot: x, y, length, turn in degrees. */
const foliage = [[-13, -14, 7, 40], [13, -15, 7, -44], [-8, -22, 8, 24], [8, -23, 8, -30], [0, -26, 8, 4]] as const;

/** One vine on its wires, foot at the origin. */
function VineOnWire() {
  return <>
    <path class="a-grape" d="M-2 0C1 -4 2 -6 0 -10C-2 -14 0 -18 1 -22L2.4 -22C2 -18 .6 -14 2.4 -10C4 -6 3 -3 1 0Z" />
    <g transform="translate(0 -18)scale(.52)"><Grapes centres={fewGrapes} /></g>
    {foliage.map(([x, y, r, turn]) => <Leaf x={x} y={y} r={r} turn={turn} />)}
  </>;
}

/** A row of vines along y, from x0 on, `step` apart. */
function VineRow({ y, x0, step, scale }: { y: number; x0: number; step: number; scale: number }) {
  const feet: number[] = [];
  for (let x = x0; x < 380; x += step) feet.push(x);
  const wires = [8, 16, 23].map((k) => `M${x0 - step / 2 - 6} ${y - k * scale}H362v.7H${x0 - step / 2 - 6}Z`).join('');
  const posts = feet.map((x) => `M${x - step / 2 - scale} ${y}v${-27 * scale}h${2 * scale}v${27 * scale}Z`).join('');
  return <><path class="a-grape" d={wires + posts} />{feet.map((x) => <g transform={`translate(${x} ${y})scale(${scale})`}><VineOnWire /></g>)}</>;
}

/** The vine that hangs into the picture from above, with one bunch. */
const Overhead = () => <>
  <path class="a-grape" d={branch} /><g transform="translate(48 41)"><Grapes centres={bunch} /></g>
  <Leaf x={58} y={20} r={25} turn={-60} /><Leaf x={27} y={17} r={22} turn={54} /><Leaf x={95} y={11} r={15} turn={-20} />
</>;

/** That vine alone, for a cover whose picture lies elsewhere. Decorative. */
export const NearVine = () => <svg class="near-vine" viewBox="0 0 142 94" aria-hidden="true"><Overhead /></svg>;

/**
 * Where the grapes come from, as a picture and not a map: dunes, 乌海湖, the Yellow River, greenhouses, vines.
 * It has no boundary, scale, north or coordinates, and claims no place for any plot. `label` says it in the reader's language;
 * `bare` leaves out the vine overhead.
 */
export function OriginScene({ label, bare = false }: { label: string; bare?: boolean }) {
  return <svg class="scene" viewBox={bare ? '0 22 360 282' : '0 0 360 304'} role="img" aria-label={label}>
    <path class="a-sand" fill-rule="evenodd" d="M273 44a19 19 0 1 0 38 0a19 19 0 1 0-38 0ZM276 44a16 16 0 1 0 32 0a16 16 0 1 0-32 0ZM278.6 44a13.4 13.4 0 1 0 26.8 0a13.4 13.4 0 1 0-26.8 0Z" />
    <path class="a-sand" d={cloud} transform="translate(190 58)scale(.9)" /><path class="a-sand" d={cloud} transform="translate(226 36)scale(.55)" />
    {dunes.map(([ground, sand, cuts]) => <><path class="a-cut" d={ground} /><path class="a-sand" d={sand} /><path class="a-cut" d={cuts} /></>)}
    <path class="a-lake" d={water} /><path class="a-cut" d={waves() + current} />
    <Greenhouse x={208} y={212} w={58} h={17} /><Greenhouse x={282} y={213} w={62} h={18} />
    <Greenhouse x={150} y={231} w={64} h={19} /><Greenhouse x={236} y={235} w={68} h={21} /><Greenhouse x={322} y={236} w={66} h={22} />
    <VineRow y={268} x0={112} step={42} scale={0.86} /><VineRow y={302} x0={104} step={54} scale={1.14} />
    {!bare && <Overhead />}
  </svg>;
}
