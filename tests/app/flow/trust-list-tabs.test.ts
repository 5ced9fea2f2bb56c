// @vitest-environment node
/** Several tabs with one list, and clocks that are wrong by decades. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attacks } from '../../conformance/record.ts';
import { DAY, NOW, Network, Phone, season, type Publication, type Season } from './trust-list-phone.ts';

const attack = attacks('list-tabs');
let of: Season;
let recalled: Publication;

beforeAll(async () => {
  of = await season();
  recalled = await of.publish(of.recalled);
});

describe('two tabs', () => {
  attack({ attack: 'two tabs updating at once, one to an older list', clause: 'design: one writer (Web Locks)', result: 'both end on the newer list, stored whole' }, async () => {
    const phone = new Phone({ season: of });
    const one = await phone.open(of.label);
    const two = phone.page(new Network(of.first.files)); // A cache on its way answers with yesterday's.
    await two.open();
    phone.network.published = recalled.files;
    await Promise.all([one.refresh(), two.refresh(), one.refresh(), two.refresh()]);
    expect(await phone.verdict(one)).toBe('recalled');
    expect(await phone.verdict(two)).toBe('recalled');
    expect(two.state().fault).toMatchObject({ why: 'rollback' });
    phone.network.online = false;
    const third = await phone.open();
    expect([await phone.verdict(third), await phone.verdict(third, of.other)]).toEqual(['recalled', 'authorised']);
  });

  it('a tab whose files another tab has replaced goes on with the newer list', async () => {
    const phone = new Phone({ season: of });
    const one = await phone.open(of.label);
    await one.refresh();
    const two = await phone.open();
    phone.network.published = recalled.files;
    await two.refresh();
    phone.network.online = false;
    const notice = new Promise<void>((told) => one.subscribe(told));
    await phone.verdict(one, of.label);
    await notice;
    expect(await phone.verdict(one)).toBe('recalled');
  });

  it('a bundle that comes late does not put an older list in place of a newer', async () => {
    const phone = new Phone({ season: of });
    const one = await phone.open(of.label);
    await one.refresh();
    const slow = phone.page();
    let arrive: (response: Response) => void = () => {};
    const opened = slow.open({ prefix: phone.early(of.label).prefix, response: new Promise((come) => { arrive = come; }) });
    phone.network.published = recalled.files;
    await one.refresh();
    arrive(await phone.early(of.label).response);
    await opened;
    phone.network.published = of.first.files;
    const oldest = await phone.open(of.label);
    expect(await phone.verdict(oldest)).toBe('recalled');
    phone.network.online = false;
    const later = await phone.open();
    expect([await phone.verdict(later), await phone.verdict(later, of.other)]).toEqual(['recalled', 'authorised']);
  });
});

describe('the clock', () => {
  const YEARS = 50 * 365 * DAY;

  attack({ attack: 'a device clock fifty years back', clause: 'design: floor of the clock', result: 'the list is taken; the list’s own day is used and said' }, async () => {
    const phone = new Phone({ season: of, now: NOW - YEARS });
    const page = await phone.open(of.label);
    await page.refresh();
    expect(page.state().fault).toBeUndefined();
    expect(await phone.verdict(page)).toBe('authorised');
  });

  attack({ attack: 'a device clock fifty years ahead', clause: 'TUF 5.4.4, design: the list’s age', result: 'the list is taken and called expired; what it forbids stands' }, async () => {
    const phone = new Phone({ season: of, now: NOW + YEARS });
    const page = await phone.open(of.label);
    await page.refresh();
    expect(page.state().fault).toBeUndefined();
    expect(await phone.verdict(page)).toBe('undecided');
    phone.network.published = recalled.files;
    await page.refresh();
    expect(await phone.verdict(page)).toBe('recalled');
  });

  it('a success noted in the future is no success yet', async () => {
    const phone = new Phone({ season: of, now: NOW + YEARS });
    await (await phone.open(of.label)).refresh();
    phone.now = NOW;
    expect((await phone.open()).state().lastSuccess).toBeUndefined();
  });
});
