/** Demo lots: the ones of the content folders, moved to other days. A lot's code tells the day it was packed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { formatDay, parseDay, type Day } from '../core/day.ts';
import type { DemoLicensee } from './data/licensees.ts';

/** This repository's folder: the nearest above that holds `package.json`, whether this file was compiled or not. */
function repository(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'package.json'))) dir = dirname(dir);
  return dir;
}
export const SOURCES = join(repository(), 'src');
export const CONTENT = join(SOURCES, 'demo', 'content');

interface Local {
  readonly 'zh-Hans': string;
  readonly en: string;
}
interface Commitment {
  readonly form: string;
  readonly product: Local;
  readonly quantity: Local;
  readonly origin: Local;
  readonly issued: string;
  readonly issuer: Local;
  readonly contact: string;
  readonly basis: readonly string[];
}
interface Template {
  readonly plot: { readonly names: Local; readonly about: Local };
  readonly timeline: readonly { readonly step: string; readonly day: string; readonly note?: Local }[];
  readonly storage: Local;
  readonly commitment?: Commitment;
  readonly wine?: { readonly sc: string; readonly standard: string; readonly vintage: number };
}

export type Options = { readonly [name: string]: string | undefined };

/** A lot's template: its plot, and its days relative to the day of packing. */
export function template({ licensee, template: lot }: DemoLicensee): Template {
  return parse(readFileSync(join(CONTENT, String(licensee), 'lots', `${lot}.yaml`), 'utf8')) as Template;
}

const packingOf = ({ timeline }: Template): Day => parseDay(timeline[timeline.length - 1]!.day)!;

/** The latest day with the template's month and day that lies at least `ago` days back, moved on by some days. */
export function packedLast(one: DemoLicensee, before: Day, movedBy = 0): Day {
  const monthDay = formatDay(packingOf(template(one))).slice(4);
  for (let year = Number(formatDay(before).slice(0, 4)); ; year--) {
    const day = parseDay(`${year}${monthDay}`)! + movedBy;
    if (day <= before) return day;
  }
}

export const lotCode = ({ template: lot }: DemoLicensee, packed: Day): string => lot![0]! + formatDay(packed).slice(2).replaceAll('-', '');

/** The options of `lot add` for a lot packed on a day. */
export function lotOptions(one: DemoLicensee, packed: Day): Options {
  const from = template(one);
  const moved = (day: string): string => formatDay(parseDay(day)! + packed - packingOf(from));
  const lot = lotCode(one, packed);
  const timeline = from.timeline.map(({ step, day, note }) => `${step}=${moved(day)}${note ? `|${note['zh-Hans']}|${note.en}` : ''}`).join(';');
  return {
    licensee: String(one.licensee), lot, product: '1', plot: 'P1', season: formatDay(packed).slice(0, 4), timeline, trace: `示例-TRACE-${lot}`, level: '示例一级', 'level-en': 'Demo grade 1',
    storage: from.storage['zh-Hans'], 'storage-en': from.storage.en, ...commitmentOptions(from, moved), ...wineOptions(from, packed - packingOf(from)),
  };
}

function commitmentOptions({ commitment }: Template, moved: (day: string) => string): Options {
  if (!commitment) return {};
  const { form, issued, contact, basis, ...texts } = commitment;
  const local = Object.entries(texts).flatMap(([name, text]) => [[`commitment-${name}`, text['zh-Hans']], [`commitment-${name}-en`, text.en]] as const);
  return { 'commitment-form': form, 'commitment-issued': moved(issued), 'commitment-contact': contact, 'commitment-basis': basis.join(), ...Object.fromEntries(local) };
}

const wineOptions = ({ wine }: Template, days: number): Options =>
  wine ? { 'wine-sc': wine.sc, 'wine-standard': wine.standard, 'wine-vintage': String(wine.vintage + Math.round(days / 365)) } : {};
