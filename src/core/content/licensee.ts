/** Licensees as they are shown: the directory, and each one's own page. */
import type { Day } from '../day.ts';
import { MAX_LICENSEE, MAX_PRODUCT } from '../limits.ts';
import { LOT } from '../link.ts';
import { grant, grantedPlot, type Grant, type GrantedPlot } from '../trust/grant.ts';
import { district, fileRef, localText, product, type District, type FileRef, type LocalText, type Product } from '../trust/records.ts';
import { count, day, list, object, oneOf, text, type Read } from '../trust/shape.ts';
import { https, line, localPage, pictureFields, pictureSizes, type LocalPage, type Picture } from './page.ts';

/** The directory: `content.json` → `directory`. Licence acts stand in `alerts/acts.json`, since they change by another key. */
export interface DirectoryEntry {
  readonly licensee: number;
  readonly names: LocalText;
  /** Initials of the name in pinyin, lower case, for searching. */
  readonly initials: string;
  readonly uscc?: string;
  readonly district: District;
  readonly kids: readonly string[];
  readonly products: readonly Product[];
  /** Those that its licences name. */
  readonly plots: readonly GrantedPlot[];
  readonly licences: readonly Grant[];
  readonly page?: FileRef;
}

/** A licensee's own page. */
export interface LicenseePage {
  readonly licensee: number;
  readonly story: LocalPage;
  readonly pictures: readonly OwnPicture[];
  readonly address?: LocalText;
  readonly shops: readonly Shop[];
  readonly badges: readonly Badge[];
}

/** A licensee's picture; of one plot, one lot or one product where it says so. */
export interface OwnPicture extends Picture {
  readonly plot?: string;
  readonly lot?: string;
  readonly product?: number;
}

export interface Shop {
  readonly kind: 'shop' | 'live';
  readonly names: LocalText;
  readonly url?: string;
  readonly since?: Day;
}

/** A certificate shown only with its number, scope and expiry. */
export interface Badge {
  readonly kind: 'green' | 'organic' | 'special' | 'gi-mark' | 'old-brand' | 'meng';
  readonly number: string;
  readonly scope: LocalText;
  readonly expires: Day;
}

export const licenseeNumber = count(1, MAX_LICENSEE);

export const directory: Read<readonly DirectoryEntry[]> = list(object(
  { licensee: licenseeNumber, names: localText, initials: text(/^[a-z0-9]*$/), district, kids: list(text(/^[0-9a-f]{8}$/)), products: list(product), plots: list(grantedPlot), licences: list(grant) },
  { uscc: line, page: fileRef },
));

export const licenseePage: Read<LicenseePage> = object(
  {
    licensee: licenseeNumber, story: localPage, pictures: list(object(pictureFields, { sizes: pictureSizes, plot: line, lot: text(LOT), product: count(1, MAX_PRODUCT) })),
    shops: list(object({ kind: oneOf('shop', 'live'), names: localText }, { url: https, since: day })),
    badges: list(object({ kind: oneOf('green', 'organic', 'special', 'gi-mark', 'old-brand', 'meng'), number: line, scope: localText, expires: day })),
  },
  { address: localText },
);
