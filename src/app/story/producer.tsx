import { licenseePage } from '../../core/content/licensee.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { Signed } from '../../core/verdict.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { localText } from '../../i18n/format.ts';
import { storyWords } from '../../i18n/story.ts';
import { useApp } from '../context.ts';
import { Plate } from '../culture/plate.tsx';
import { pageFor } from '../culture/prose.tsx';
import { Shown } from '../culture/shown.tsx';
import { useContent } from '../flow/content.ts';
import { Link } from '../link.tsx';

/** Who grew it: the name, and the first lines of the producer's own page. */
export function Producer({ signed: { licensee } }: { readonly signed: Signed }) {
  const { locale } = useApp();
  const words = storyWords[locale].producer;
  return (
    <section class="gap">
      <h2>{words.title}</h2>
      <p>{localText(locale, licensee.names)}</p>
      {licensee.page && <Introduction page={licensee.page} />}
      <Link class="btn" to={{ at: 'producer', licensee: licensee.licensee }}>{words.more}</Link>
    </section>
  );
}

function Introduction({ page }: { readonly page: FileRef }) {
  const { locale } = useApp();
  return (
    <Shown of={useContent(page, licenseePage)}>{({ story, pictures }) => {
      const { page: own, lang } = pageFor(locale, story);
      const general = pictures.find(({ plot, lot, product }) => plot === undefined && lot === undefined && product === undefined);
      return <>{general && <Plate picture={general} />}<p lang={lang}>{own.summary}</p>{lang !== locale && <p class="note">{cultureWords[locale].onlyChinese}</p>}</>;
    }}</Shown>
  );
}
