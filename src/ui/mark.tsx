import type { JSX } from 'preact';

/** What the paper-cut bunch of grapes can say; each differs in shape, so none needs colour. */
export type MarkKind = 'whole-outline' | 'whole-filled' | 'stem-cut' | 'veiled' | 'empty-frame' | 'recalled';

/** Centres of the grapes, top to bottom; the last is the tip. */
const grapes = '22 29.5,33 28.5,44 30,16.2 39.2,27.3 38.7,38.5 38.8,49.6 39.8,21.6 48.5,32.8 48.5,43.9 49,27.2 58,38.4 58.4,33 67.6'.split(',');
/** The same relative outline at every centre, as one path. */
const at = (centres: readonly string[], outline: string) => centres.map((c) => `M${c}${outline}`).join('');
const disc = 'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0';
const crescent = 'm-3.1 .4a3.2 3.2 0 0 1 2.9-3.5a5.4 5.4 0 0 0-2.9 3.5';

const leaf = 'M39.5 10.5Q38 9 38.6 6.9Q37.4 4.8 38.2 2.5Q40 2 41.4 3.6Q41.4 1 43.2 0Q45 .7 45 2.7Q46.8 .6 49.5 .4Q50 2.7 48.8 4.6Q51 3.8 53.2 5Q52 7.3 49.7 8Q51.7 8.7 52.4 10.6Q51.5 12.5 49.4 12.8Q51.2 14 51.3 16.4Q50.7 17.8 49.2 17.3Q51 20 50.6 23Q47.5 23 45 21Q45.3 22.5 43.8 23Q41.6 22.6 40.5 20.6Q40 22.6 38 23.3Q36 22.4 35.8 20.3Q34.7 22.6 32.3 23.4Q31.4 21 32.4 19Q30.3 20 28.2 19Q28.8 16.4 31 15Q29 14.6 28.4 12.8Q30 11.2 32.4 11.4Q31 10 31.7 8Q34 7.6 36 9Q38.2 9 39.5 10.5Z';
const veins = 'M40.7 12.9L48.4 20.7L41.7 12ZM42 11L48.5 9.2L41.9 9.8ZM38.5 12.8L37 19.2L39.7 13.2ZM41.7 9.4L45.4 3.2L40.6 8.5ZM37.4 11.4L31.5 15.4L38 12.5Z';
const stem = 'M25 0C28 4 32 6 32.3 10L32 24H34.4L35 10C34 6 31 4 29 0Z';
const tendril = 'M33 10C26 8 17 11 16.5 17.5C16.5 22 23 23 23.3 18.6C23.3 16 20.5 15.8 20.4 17.4C22.8 17.6 22 20.3 20 20C18 19.8 17.8 17 19 15C21.5 11 27 10.6 33 12.6Z';

function Bunch({ filled, shed }: { filled?: boolean; shed?: boolean }) {
  const hung = shed ? grapes.slice(0, -1) : grapes;
  return <><path class={filled ? '' : 'o'} d={at(hung, disc)} /><path class={filled ? 'p' : ''} d={at(hung, crescent)} /></>;
}
const Leaf = ({ filled }: { filled?: boolean }) => <><path class={filled ? '' : 'o'} d={leaf} /><path class={filled ? 'p' : ''} d={veins} /></>;
const Whole = ({ filled = false }: { filled?: boolean }) => <><Leaf filled={filled} /><path d={stem + tendril} /><Bunch filled={filled} /></>;

const drawings: { readonly [K in MarkKind]: () => JSX.Element } = {
  'whole-outline': () => <Whole />,
  'whole-filled': () => <Whole filled />,
  'stem-cut': () => <>
    <Leaf /><path d="M25 0C28 4 32 6 32.3 10L32 19L34.6 16L35 10C34 6 31 4 29 0ZM5 33.5L59 24L5.5 36Z" />
    <g transform="rotate(15 33 48)translate(8 12.5)scale(.85)"><path d="M31 18.5L34.6 17.5L34.4 25H31.6Z" /><Bunch shed /></g>
    <path class="o" d={at(['9 70'], disc)} /><path d={at(['9 70'], crescent)} />
  </>,
  veiled: () => <><Whole />
    <path class="o" d="M34 13H62V67Q58.5 72 55 67Q51.5 72 48 67Q44.5 72 41 67Q37.5 72 34 67Z" /><path class="l" d="M41 18V67M48 18V67M55 18V67M34 62.5Q37.5 67 41 62.5Q44.5 67 48 62.5Q51.5 67 55 62.5Q58.5 67 62 62.5" /><path d="M30 11.5H66V14.5H30Z" /></>,
  'empty-frame': () => <>
    <path class="o" d="M14 14H52Q52 20 58 20V60Q52 60 52 66H14Q14 60 8 60V20Q14 20 14 14Z" /><path class="l" d="M18 18H48Q49 23 54 24V56Q49 57 48 62H18Q17 57 12 56V24Q17 23 18 18Z" /><path d="M31 14L32 0H34L35 14Z" /></>,
  recalled: () => <><g transform="translate(7 0)scale(.78)"><Whole /></g>
    <path d="M56 4C68 40 54 75 30 74C13 73 5 54 7 36L2 37L10 24L16 37L11 36C10 50 17 66 31 68C50 70 60 38 53 5Z" /></>,
};

/** The verdict's mark. Decorative: the sentence beside it says the same. Colour is the surrounding text's. `size` is its height in CSS pixels. */
export function Mark({ kind, size = 96 }: { kind: MarkKind; size?: number }) {
  return <svg class="mark" viewBox="0 0 66 76" height={size} width={Math.round(size * 66 / 76)} aria-hidden="true">{drawings[kind]()}</svg>;
}

const vine = 'M0 15C18 13 34 9 54 10C76 11 92 18 114 18C142 18 164 8 190 8C214 8 228 19 250 19C270 19 282 9 304 9C322 9 330 18 342 18C350 18 354 16 360 15V18C354 19 350 21 341 21C328 21 320 12 304 12C284 12 272 22 250 22C226 22 214 11 190 12C164 12 144 21 114 21C90 21 76 15 54 15C34 15 18 17 0 18ZM120 19C126 10 132 5 137 6C142 7 141 13 136 13C139 11 139 8 136 8C132 8 126 12 122 20ZM240 20C245 26 250 29 254 27C257 25 255 21 251 21C254 23 254 25 251 26C248 26 245 24 242 20Z';

/** The brush line the mark hangs from: one vine across the whole page, repeated end to end and never stretched. */
export function Vine() {
  return <svg class="vine" height="30" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map((i) => <path d={vine} transform={`translate(${i * 360})`} />)}</svg>;
}
