/** 海南区 is a district of 乌海市, and is easily read as 海南省: where it is named, its city is named with it. */
import type { Passage } from '../passage.ts';
import type { Faults } from '../sheet.ts';

const ALONE = /海南区|\bHainan District\b/u;
const WITH_CITY = /乌海市的?海南区|海南区是乌海市|Wuhai['’]s Hainan District|district of Wuhai|Hainan (?:and \w+ )?Districts?,? (?:of |in |belongs to )?Wuhai/u;

/** Reports pages, and texts that stand alone, which name the district and never the city it belongs to. Cited titles stay as they are. */
export function lintPlaces(passages: readonly Passage[], faults: Faults): void {
  const pages = new Map<string | Passage, Passage[]>();
  for (const passage of passages) {
    if (passage.part === 'cited') continue;
    const page = passage.file.endsWith('.md') ? passage.file : passage;
    pages.set(page, [...(pages.get(page) ?? []), passage]);
  }
  for (const page of pages.values()) {
    const named = page.find(({ text }) => ALONE.test(text));
    if (named && !page.some(({ text }) => WITH_CITY.test(text))) faults.add(named.at(ALONE.exec(named.text)!.index), 'district', '海南区 Hainan District');
  }
}
