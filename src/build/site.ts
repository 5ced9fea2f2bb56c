/** The site's own particulars (`src/brand/site.yaml`): who runs it and under which filing numbers. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import type { Json } from '../core/trust/json.ts';
import { localText, type LocalText } from '../core/trust/records.ts';
import { object, readShape, text } from '../core/trust/shape.ts';

/** What `virtual:site` exports. An absent member is shown as 待核实. */
export interface Site {
  readonly operator?: LocalText;
  readonly icp?: string;
  readonly publicSecurity?: string;
  readonly privacyContact?: LocalText;
  /** As they are dialled. `cityFromOutside`: how the city's is reached from elsewhere, once the city has confirmed it. */
  readonly hotlines: { readonly market: string; readonly city: string; readonly cityFromOutside?: string };
}

const number = text(/^\d[\d-]{2,18}\d$/);
const shape = object({ hotlines: object({ market: number, city: number }, { cityFromOutside: number }) }, { operator: localText, icp: text(/^\S+ICP[备证]\S+$/), publicSecurity: text(/公网安备\s*\d{14}号$/), privacyContact: localText });
const needed = ['operator', 'icp', 'privacyContact'] as const;

/** Read the file. Throws with what is wrong in it; for production also where an entry that the law asks for is missing. */
export function readSite(file: string, production = false): Site {
  if (!existsSync(file)) throw new Error(`${file} is missing: it names who runs the site`);
  const site = readShape(shape, (parse(readFileSync(file, 'utf8')) ?? {}) as Json);
  if (!site.ok) throw new Error(`${file}: ${site.error.path}: expected ${site.error.expected}`);
  const missing = needed.filter((name) => site.value[name] === undefined);
  if (production && missing.length > 0) throw new Error(`${file}: a production build needs ${missing.join(', ')}`);
  return site.value;
}

/** Where the content still says 待核实, as `file:line`: what the city has to confirm before launch. */
export function pendingIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name)).sort();
  return files.flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').flatMap((line, i) => (line.includes('待核实') && !line.startsWith('#') ? [`${name}:${i + 1}`] : [])));
}

/** Serves `virtual:site`; a production build also lists what is still to be confirmed. */
export function sitePlugin(file: string, brand: string, production: boolean): Plugin {
  return {
    name: 'wuhai-site',
    resolveId: (id) => (id === 'virtual:site' ? '\0virtual:site' : undefined),
    load: (id) => (id === '\0virtual:site' ? `export const site = ${JSON.stringify(readSite(file, production))};` : undefined),
    buildEnd() {
      const pending = production ? pendingIn(brand) : [];
      if (pending.length > 0) this.warn(`待核实 to be confirmed in ${brand}: ${pending.join(', ')}`);
    },
  };
}
