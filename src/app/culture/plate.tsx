import type { Picture } from '../../core/content.ts';
import { pathOf } from '../../core/trust/records.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';

/** A signed picture, fetched when it comes near the screen. `decorative`: the words beside it say the same. `first`: it is on screen at once. */
export function Plate({ picture, decorative = false, first = false }: { readonly picture: Picture; readonly decorative?: boolean; readonly first?: boolean }) {
  const { locale } = useApp();
  const { file, width, height, alt } = picture;
  return <img class="plate" src={`/trust/${pathOf(file)}`} width={width} height={height} loading={first ? 'eager' : 'lazy'} decoding="async" alt={decorative ? '' : localText(locale, alt)} />;
}
