// @vitest-environment node
/** Updates that go wrong: what is refused, what stays in use, and that the next one completes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/core/result.ts';
import { attacks } from '../../conformance/record.ts';
import { DAY, NOW, Phone, season, type Publication, type Season } from './trust-list-phone.ts';

const attack = attacks('list-faults');
let of: Season;
let recalled: Publication;
let dropped: Publication;

beforeAll(async () => {
  of = await season();
  recalled = await of.publish(of.recalled);
  dropped = await of.publish(of.list.texts.alerts);
});

describe('an update that goes wrong', () => {
  /** A phone that holds the first list whole. */
  const holding = async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    await page.refresh();
    return { phone, page };
  };

  attack({ attack: 'an older list than the one held', clause: 'TUF 5.4.3.1', result: 'refused as rollback; the held list stays in use' }, async () => {
    const { phone, page } = await holding();
    phone.network.published = recalled.files;
    await page.refresh();
    phone.network.published = of.first.files;
    await page.refresh();
    expect(page.state()).toMatchObject({ fault: { role: 'timestamp', why: 'rollback' }, asking: false });
    expect(await phone.verdict(page)).toBe('recalled');
  });

  attack({ attack: 'a list older than the build, on a phone that holds none', clause: 'design: the seed is the floor', result: 'refused as rollback; the build’s own list is used' }, async () => {
    const phone = new Phone({ season: of, built: recalled });
    phone.network.published = of.first.files;
    const page = await phone.open(of.label);
    expect(page.state()).toMatchObject({ from: 'build', fault: { role: 'timestamp', why: 'rollback' } });
    await page.refresh();
    expect(page.state()).toMatchObject({ fault: { why: 'rollback' } });
    expect(await phone.verdict(page)).toBe('recalled');
  });

  attack({ attack: 'a recall gone from the next list', clause: 'design: tombstones', result: 'refused; the held list stays in use, also after the next start' }, async () => {
    const { phone, page } = await holding();
    phone.network.published = recalled.files;
    await page.refresh();
    phone.network.published = dropped.files;
    await page.refresh();
    expect(page.state()).toMatchObject({ fault: { role: 'alerts', why: 'tombstone' }, asking: false });
    expect(await phone.verdict(page)).toBe('recalled');
    expect(await phone.verdict(await phone.open())).toBe('recalled');
    const linked = await phone.open(of.label);
    expect(linked.state().fault).toEqual({ role: 'alerts', why: 'tombstone' });
    expect(await phone.verdict(linked)).toBe('recalled');
  });

  attack({ attack: 'the network gone after each single file of an update', clause: 'TUF 5.4, design: resumes', result: 'the held list or the new one in use, never half; the next update completes it' }, async () => {
    for (let files = 0, interrupted = true; interrupted; files++) {
      const { phone, page } = await holding();
      phone.network.published = recalled.files;
      let left = files;
      phone.network.meddle = () => (left-- > 0 ? undefined : err('unreachable'));
      await page.refresh();
      interrupted = page.state().fault !== undefined;
      expect([files, await phone.verdict(page)]).toEqual([files, interrupted && page.state().trust!.status.issued < NOW - DAY + 60 ? 'authorised' : 'recalled']);
      phone.network.meddle = () => undefined;
      await page.refresh();
      expect(page.state().fault).toBeUndefined();
      phone.network.online = false;
      const later = await phone.open();
      expect([await phone.verdict(later), await phone.verdict(later, of.other)]).toEqual(['recalled', 'authorised']);
    }
  });

  attack({ attack: 'the page closed after each single file of an update', clause: 'design: save all at once', result: 'the next start has a list that verifies, and completes the update' }, async () => {
    for (let files = 0; files < 9; files++) {
      const { phone } = await holding();
      phone.network.published = recalled.files;
      let left = files;
      const page = phone.page();
      await page.open();
      await new Promise<void>((closed) => {
        phone.network.meddle = () => (left-- > 0 ? undefined : (closed(), new Promise<never>(() => {})));
        void page.refresh().then(closed);
      });
      const next = new Phone({ season: of }); // The lock of a closed page is free.
      Object.assign(next, { idb: phone.idb, visited: true });
      next.network.published = recalled.files;
      const later = await next.open();
      expect(later.state()).toMatchObject({ from: 'storage', healed: false });
      await later.refresh();
      expect([files, await next.verdict(later), later.state().fault]).toEqual([files, 'recalled', undefined]);
    }
  });

  attack({ attack: 'a web page in place of each file', clause: 'TUF 5.3.3, 5.4.2, 5.5, 5.6', result: 'refused; the held list stays in use' }, async () => {
    const html = new TextEncoder().encode('<!doctype html><title>Sign in</title>');
    const names = [...recalled.files.keys()].filter((name) => !of.first.files.has(name) || name === 'timestamp.json');
    for (const wanted of ['2.root.json', ...names]) {
      const { phone, page } = await holding();
      phone.network.published = recalled.files;
      phone.network.meddle = (name) => (name === wanted ? ok(html) : undefined);
      await page.refresh();
      if (phone.network.asked.includes(wanted)) expect([wanted, page.state().fault]).toEqual([wanted, expect.anything()]);
      phone.network.meddle = () => undefined;
      await page.refresh();
      expect(page.state().fault).toBeUndefined();
      expect(await phone.verdict(page)).toBe('recalled');
      phone.network.online = false;
      expect(await phone.verdict(await phone.open())).toBe('recalled');
    }
  });

  attack({ attack: 'a bundle whose files are not what their names say', clause: 'TUF 5.7 (hashes)', result: 'each is passed over; what the device holds is used' }, async () => {
    const { phone } = await holding();
    const { format, files } = JSON.parse(Buffer.from(recalled.files.get('bundles/all.json')!).toString('utf8')) as { format: 1; files: Record<string, string> };
    const meddled = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, /^(files|targets)\//.test(name) ? text.replace(/1/g, '2') : text]));
    const page = phone.page();
    await page.open({ prefix: '', response: Promise.resolve(new Response(JSON.stringify({ format, files: meddled }))) });
    expect(await phone.verdict(page)).not.toBe('unreadable');
    await page.refresh();
    phone.network.online = false;
    const later = await phone.open();
    expect([await phone.verdict(later), await phone.verdict(later, of.other)]).toEqual(['authorised', 'authorised']);
  });

  it('a fault of our own in the middle leaves the page able to ask again', async () => {
    const { phone, page } = await holding();
    phone.network.meddle = () => {
      throw new Error('a bug');
    };
    await expect(page.refresh()).rejects.toThrow('a bug');
    expect(page.state().asking).toBe(false);
    phone.network.meddle = () => undefined;
    await page.refresh();
    expect(page.state().fault).toBeUndefined();
  });
});
