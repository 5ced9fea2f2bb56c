/** The office's table of classes and varieties, as its commands read it. */
import { resolve } from 'node:path';
import { ok, type Result } from '../core/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { productTable, type ContentFault, type ProductTable } from './content/index.ts';
import type { Office } from './office.ts';
import { contentRefusal } from './publish/pages.ts';
import type { Refusal } from './refusal.ts';

const read = new WeakMap<Office, Promise<Result<ProductTable, ContentFault[]>>>();

/** Read once for all rows of a command. */
export async function productsOf(office: Office, locale: Locale): Promise<Result<ProductTable, Refusal>> {
  const reading = read.get(office) ?? productTable(resolve(office.dir, office.config.brand));
  read.set(office, reading);
  const table = await reading;
  return table.ok ? ok(table.value) : contentRefusal(locale, table.error);
}
