/** Everything that is shown but not judged: brand pack, licensees' and lots' pages, the directory. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProductClass } from '../../core/trust/shown.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { brandWords, compileBrand, compileLicensee, darkroom, faultLine, type Develop, type HouseWords, type Put } from '../content/index.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import type { Locale } from '../../i18n/locale.ts';
import { contentOf, paths, type Office } from '../office.ts';
import { refuse } from '../refusal.ts';
import { grantsJson, plotsJson } from '../register/judging.ts';
import type { Licensee, State } from '../register/state.ts';
import { refJson, type Files } from './files.ts';
import { lotPageJson } from './lot-page.ts';
import { productsJson, type LicenseePages, type Pages } from './records.ts';

/** What is shown: the pages by licensee, the brand pack, and its classes of products. */
export interface Shown {
  readonly pages: Pages;
  readonly brand: FileRef;
  readonly classes: readonly ProductClass[];
}

/** The first fault of content, and how many there are. */
export const contentRefusal = (locale: Locale, faults: readonly ContentFault[]) => refuse('content', undefined, 'content', faultLine(locale, faults[0]!), faults.length);

/** Compile all content; while there is a fault anywhere nothing is published. */
export async function compileShown(office: Office, state: State, files: Files): Promise<Result<Shown, ContentFault[]>> {
  const put: Put = async (bytes, type) => files.put(bytes, type);
  const sources = resolve(office.dir, office.config.brand);
  const develop = darkroom(paths(office.dir).photographs);
  const brand = await compileBrand(sources, put, develop);
  if (!brand.ok) return brand;
  const changed = changedClasses(state, brand.value.classes);
  if (changed.length > 0) return err(changed);
  const compiler: Compiler = { put, develop, house: await brandWords(sources) };
  const pages = new Map<number, LicenseePages>();
  for (const [number, licensee] of state.licensees) {
    const compiled = await compileOne(office, licensee, compiler, files);
    if (!compiled.ok) return compiled;
    pages.set(number, compiled.value);
  }
  return ok({ pages, brand: files.putJson(brand.value.pack), classes: brand.value.classes });
}

/** Products whose class the table lacks now, or has otherwise: labels are out whose net content counts what it counted. */
function changedClasses({ licensees }: State, classes: readonly ProductClass[]): ContentFault[] {
  const products = [...licensees.values()].flatMap(({ products: own }) => [...own.values()]);
  const changed = products.filter((product) => !classes.some(({ id, unit, commitment }) => id === product.class && unit === product.unit && commitment === product.commitment));
  return changed.map((product) => ({ file: 'products.yaml', line: 1, why: 'class-in-use', value: `${product.class} (${product.licensee}: ${product.names['zh-Hans']})` }));
}

/** What all folders of one publication are compiled with. */
interface Compiler {
  readonly put: Put;
  readonly develop: Develop;
  readonly house: HouseWords;
}

/** A licensee without a folder has no page of its own. A lot's page comes from the register: what was filed is what is shown. */
async function compileOne(office: Office, licensee: Licensee, { put, develop, house }: Compiler, files: Files): Promise<Result<LicenseePages, ContentFault[]>> {
  const { record } = licensee;
  const filedLots = new Set([...licensee.batches.values()].flatMap(({ lot, filed }) => (filed ? [lot] : [])));
  const lots = new Map([...filedLots].map((lot) => [lot, files.putJson(lotPageJson(licensee, licensee.lots.get(lot)!))]));
  const folder = join(contentOf(office), record.folder ?? String(record.licensee));
  if (!existsSync(folder)) return ok({ lots });
  const compiled = await compileLicensee(folder, record.licensee, put, house, develop);
  return compiled.ok ? ok({ page: files.putJson(compiled.value.page), lots }) : compiled;
}

/** The directory of licensed producers. Natural persons are filed under their cooperative or as 姓*. */
export function directoryJson(state: State, pages: Pages, classes: readonly ProductClass[]): Json {
  return [...state.licensees.values()].map((licensee) => {
    const { licensee: number, names, initials, uscc, district } = licensee.record;
    const page = pages.get(number)?.page;
    return {
      licensee: number, names, initials, ...(uscc !== undefined && { uscc }), district, kids: [...licensee.keys.keys()],
      products: productsJson(licensee, classes), plots: plotsJson(licensee), licences: grantsJson(licensee), ...(page && { page: refJson(page) }),
    };
  });
}
