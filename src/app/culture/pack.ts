import { brandPack, type BrandPack } from '../../core/content/brand.ts';
import { useContent, useContentIndex, type Content } from '../flow/content.ts';

/** The brand pack as the list in use names it. */
export function useBrandPack(): Content<BrandPack> {
  const index = useContentIndex();
  const pack = useContent(index.at === 'ready' ? index.value.brand : undefined, brandPack);
  return index.at === 'ready' ? pack : index;
}
