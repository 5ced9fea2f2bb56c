// @vitest-environment node
/** The list's flow from the first visit on: what is used, what is kept, and how a newer list takes its place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../../core/trust/simulator.ts';
import { NOW, Phone, season, type Publication, type Season } from './trust-list-phone.ts';

let of: Season;
let recalled: Publication;

beforeAll(async () => {
  of = await season();
  recalled = await of.publish(of.recalled);
});

describe('the first visit', () => {
  it('judges from its shard alone, then brings the rest', async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    expect(page.state()).toMatchObject({ from: 'network', asking: false, healed: false, lastSuccess: NOW });
    expect(await phone.verdict(page)).toBe('authorised');
    expect(phone.network.asked).toEqual([]);
    await page.refresh();
    expect(page.state().fault).toBeUndefined();
    phone.network.online = false;
    for (const link of [of.label, of.other]) expect(await phone.verdict(await phone.open(), link)).toBe('authorised');
  });

  it('without a network the list that came with the app is used, and the fault told', async () => {
    const phone = new Phone({ season: of });
    phone.network.online = false;
    const page = await phone.open(of.label);
    expect(page.state()).toMatchObject({ from: 'build', fault: { role: 'files', why: 'unreachable' } });
    expect(await phone.verdict(page)).toBe('authorised');
    await page.refresh();
    expect(page.state()).toMatchObject({ from: 'build', asking: false, fault: { why: 'unreachable' }, healed: false });
    expect(page.state().lastSuccess).toBeUndefined();
  });

  it('without a network, and no list kept, nothing is judged', async () => {
    const phone = new Phone({ season: of });
    phone.network.online = false;
    phone.network.kept = undefined;
    const page = await phone.open(of.label);
    expect(page.state().trust).toBeUndefined();
    expect(await phone.verdict(page)).toBe('undecided');
    phone.network.online = true;
    await page.refresh();
    expect(await phone.verdict(page)).toBe('authorised');
  });

  it('a list that came with the app was never received from the publisher', async () => {
    const phone = new Phone({ season: of });
    phone.network.online = false;
    await phone.open();
    const { from, lastSuccess } = (await phone.open()).state();
    expect({ from, lastSuccess }).toEqual({ from: 'storage', lastSuccess: undefined });
  });

  it('fills up from the list that came with the app, not file by file', async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    await page.refresh();
    expect(phone.network.asked).toEqual(['2.root.json', 'timestamp.json']);
  });
});

describe('a newer list', () => {
  it('turns the same label from authorised to recalled on the open page', async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    await page.refresh();
    const seen: string[] = [];
    page.subscribe(() => seen.push(page.state().trust!.status.fingerprint));
    expect(await phone.verdict(page)).toBe('authorised');
    phone.network.published = recalled.files;
    await page.refresh();
    expect(await phone.verdict(page)).toBe('recalled');
    expect(new Set(seen).size).toBe(2);
    phone.network.online = false;
    expect(await phone.verdict(await phone.open())).toBe('recalled');
  });

  it('comes with the bundle of a link, to who holds an older one', async () => {
    const phone = new Phone({ season: of });
    await (await phone.open(of.label)).refresh();
    phone.network.published = recalled.files;
    const page = await phone.open(of.label);
    expect(page.state()).toMatchObject({ from: 'network', healed: false });
    expect(await phone.verdict(page)).toBe('recalled');
    phone.network.online = false;
    expect(await phone.verdict(await phone.open())).toBe('recalled');
  });

  it('under 1 kB when nothing changed', async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    await page.refresh();
    phone.network.asked.length = 0;
    await page.refresh();
    await (await phone.open()).refresh();
    expect(phone.network.asked).toEqual(['2.root.json', 'timestamp.json', '2.root.json', 'timestamp.json']);
    expect(of.first.files.get('timestamp.json')!.length).toBeLessThan(1_000);
  });

  it('a build with a newer list puts an older stored one aside without calling it damaged', async () => {
    const phone = new Phone({ season: of });
    await (await phone.open(of.label)).refresh();
    const renewed = new Phone({ season: of, built: recalled });
    Object.assign(renewed, { idb: phone.idb, visited: true });
    renewed.network.online = false;
    const page = await renewed.open();
    expect(page.state()).toMatchObject({ from: 'build', healed: false });
    expect(await renewed.verdict(page)).toBe('recalled');
  });
});

describe('a new root', () => {
  it('is followed, and its reset of the count with it; the old one still starts an old build', async () => {
    const renewed = await season();
    const { office } = renewed.list;
    const phone = new Phone({ season: renewed });
    const page = await phone.open(renewed.label);
    office.role('timestamp').version = 900;
    phone.network.published = (await renewed.publish(renewed.list.texts.alerts)).files;
    await page.refresh();
    expect(page.state().trust!.status.version).toBe(901);
    const online = await makeKey();
    for (const role of ['timestamp', 'snapshot']) office.setKeys(role, [online]);
    await office.publishRoot();
    office.role('timestamp').version = 900;
    const recovered = await renewed.publish(renewed.recalled);
    phone.network.published = recovered.files;
    await page.refresh();
    expect(page.state()).toMatchObject({ trust: { status: { version: 901 } } });
    expect(page.state().fault).toBeUndefined();
    expect(await phone.verdict(page)).toBe('recalled'); // The same count, another list.
    phone.network.online = false;
    expect(await phone.verdict(await phone.open())).toBe('recalled');
    const rebuilt = new Phone({ season: renewed, built: recovered });
    Object.assign(rebuilt, { idb: phone.idb, visited: true });
    expect((await rebuilt.open()).state().healed).toBe(false);
  });
});
