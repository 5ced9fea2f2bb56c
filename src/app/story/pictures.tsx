import { licenseePage, type OwnPicture } from '../../core/content/licensee.ts';
import type { Signed } from '../../core/verdict.ts';
import { Plate } from '../culture/plate.tsx';
import { Said } from '../culture/said.tsx';
import { useContent } from '../flow/content.ts';

/** The producer's own pictures that are of something of this box. None while they are not here: the words stand without them. */
function useOwnPictures({ licensee }: Signed, isOf: (picture: OwnPicture) => boolean): readonly OwnPicture[] {
  const page = useContent(licensee.page, licenseePage);
  return page.at === 'ready' ? page.value.pictures.filter(isOf) : [];
}

/** Pictures of the plot that the box grew on, and of its lot, each with its words. */
export function PlotPictures({ signed }: { readonly signed: Signed }) {
  const { range, claims } = signed;
  const lot = claims.lot ?? range?.lot;
  const pictures = useOwnPictures(signed, (one) => (one.plot !== undefined && one.plot === range?.plot) || (one.lot !== undefined && one.lot === lot));
  return <>{pictures.map((picture) => <Captioned key={picture.file.sha256} picture={picture} />)}</>;
}

/** The producer's own pictures of the product in the box. */
export const useProductPictures = (signed: Signed): readonly OwnPicture[] => useOwnPictures(signed, ({ product }) => product === signed.claims.product);

/** A picture with what it shows below it, read once. */
export const Captioned = ({ picture }: { readonly picture: OwnPicture }) => <figure class="captioned"><Plate picture={picture} decorative /><figcaption class="soft"><Said text={picture.alt} /></figcaption></figure>;
