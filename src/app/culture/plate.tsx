import { useState } from 'preact/hooks';
import { middleSize, type Picture, type PictureSize } from '../../core/content/page.ts';
import { pathOf, type FileRef } from '../../core/trust/records.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';

interface PlateProps {
  readonly picture: Picture;
  /** The words beside it say the same. */
  readonly decorative?: boolean;
  /** It is on screen at once; others are fetched when they come near it. */
  readonly first?: boolean;
  /** How wide it stands, as `sizes` of HTML says it. */
  readonly wide?: string;
}

const COLUMN = '(min-width: 46rem) 44rem, 100vw';
const url = (file: FileRef): string => `/trust/${pathOf(file)}`;
const candidates = (sizes: readonly PictureSize[], type: 'webp' | 'jpg'): string => sizes.map((size) => `${url(size[type])} ${size.width}w`).join(', ');

/**
 * A signed picture. Of a photograph the browser takes the width it needs; where that does not come, as without a network, the
 * one that the offline pack holds is shown.
 */
export function Plate({ picture, decorative = false, first = false, wide = COLUMN }: PlateProps) {
  const { locale } = useApp();
  const [failed, setFailed] = useState(false);
  const { file, width, height, alt } = picture;
  const sizes = failed && picture.sizes ? [middleSize(picture.sizes)] : picture.sizes;
  const image = (
    <img
      class="plate" src={url(file)} {...(sizes && { srcset: candidates(sizes, 'jpg'), sizes: wide })} width={width} height={height}
      loading={first ? 'eager' : 'lazy'} decoding="async" alt={decorative ? '' : localText(locale, alt)} onError={() => setFailed(true)}
    />
  );
  return sizes ? <picture><source type="image/webp" srcset={candidates(sizes, 'webp')} sizes={wide} />{image}</picture> : image;
}
