/** The office's preview: the pages of the brand, of each licensee and of its filed lots, in each language, and their pictures. */
import { brandPack } from '../../core/content/brand.ts';
import { directory, licenseePage } from '../../core/content/licensee.ts';
import { lotPage } from '../../core/content/lot.ts';
import { utf8 } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import { parseJson } from '../../core/trust/json.ts';
import { pathOf, type FileRef } from '../../core/trust/records.ts';
import { readShape, type Read } from '../../core/trust/shape.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { previewBrand, previewLicensee, type Preview } from '../content/index.ts';
import type { Office } from '../office.ts';
import type { Refusal } from '../refusal.ts';
import { Files } from './files.ts';
import { compileShown, contentRefusal, directoryJson } from './pages.ts';

/** Files of the preview by name. `locale`: of a refusal, not of the pages. */
export async function previewFiles(office: Office, locale: Locale): Promise<Result<ReadonlyMap<string, Uint8Array>, Refusal>> {
  const state = office.register.state();
  if (!state.ok) return state;
  const files = new Files();
  const shown = await compileShown(office, state.value, files);
  if (!shown.ok) return contentRefusal(locale, shown.error);
  const written = new Map([...files.all].filter(([path]) => !path.endsWith('.json')));
  const pack = pageIn(files, shown.value.brand, brandPack);
  const entries = pageIn(files, files.putJson(directoryJson(state.value, shown.value.pages, shown.value.classes)), directory);
  for (const one of locales) {
    const preview: Preview = { locale: one, urlOf: pathOf };
    written.set(`brand.${one}.html`, utf8(previewBrand(pack, preview)));
    for (const entry of entries) {
      const { page, lots } = shown.value.pages.get(entry.licensee)!;
      if (!page && lots.size === 0 && entry.licences.length === 0) continue;
      const own = page && pageIn(files, page, licenseePage);
      const filed = [...lots.values()].map((ref) => pageIn(files, ref, lotPage));
      written.set(`licensee-${entry.licensee}.${one}.html`, utf8(previewLicensee(entry, own, filed, preview)));
    }
  }
  return ok(written);
}

/** A page that was compiled just now: a misfit is our own bug. */
function pageIn<T>(files: Files, ref: FileRef, shape: Read<T>): T {
  const json = parseJson(files.all.get(pathOf(ref))!);
  const page = json.ok ? readShape(shape, json.value) : json;
  if (!page.ok) throw new Error(`${pathOf(ref)} was compiled and cannot be read: ${JSON.stringify(page.error)}`);
  return page.value;
}
