import type { Variety } from '../../core/content/brand.ts';
import type { Signed } from '../../core/verdict.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import '../../ui/pages.css';
import '../culture/culture.css';
import { useBrandPack } from '../culture/pack.ts';
import { VarietyCard } from '../culture/variety-card.tsx';
import { Captioned, useProductPictures } from './pictures.tsx';

/**
 * What to hold the fruit against: the producer's own pictures of it, and what the brand's table knows of the variety. Where
 * neither shows it, its name alone, said to be all there is.
 */
export default function VarietyInHand({ signed }: { readonly signed: Signed }) {
  const { locale } = useApp();
  const words = cultureWords[locale].variety;
  const own = useProductPictures(signed);
  const pack = useBrandPack();
  const name = signed.product?.variety;
  if (!name) return null;
  const known = pack.at === 'ready' ? pack.value.varieties.find((variety) => isNamed(variety, name['zh-Hans'])) : undefined;
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      {own.length > 0 && <><p class="soft">{words.own}</p>{own.map((picture) => <Captioned key={picture.file.sha256} picture={picture} />)}</>}
      {known ? <VarietyCard variety={known} /> : <p>{localText(locale, name)}</p>}
    </section>
  );
}

/** The table names a variety in Chinese as products are filed by it. */
const isNamed = ({ names }: Variety, chinese: string): boolean => names['zh-Hans'] === chinese;
