import { beforeEach, describe, expect, test } from 'vitest';
import { lackingPhotos, questions, readBefore } from '../../../src/app/inspect/flow/judging.ts';
import { taking } from '../../../src/app/inspect/flow/taking.ts';
import type { Inspection } from '../../../src/app/inspect/flow/inspection.ts';
import { authority, NOW, recallOf, type Authority } from '../flow/authority.ts';
import { anotherDevice, opened, start } from './device.ts';

let office: Authority;
beforeEach(async () => {
  anotherDevice();
  office = await authority();
});

/** Takes texts into a new round by the office's list; answers what was signalled. */
async function round(inspection: Inspection, change?: Parameters<Authority['list']>[0]) {
  const id = await opened(inspection);
  const trust = await office.list(change);
  const told: string[] = [];
  const take = taking({
    inspection, round: id, trust: () => trust, now: () => NOW, signal: (signal) => void told.push(signal), onTaken() {}, onFault: (fault) => void told.push(fault),
  });
  return { id, take, told, now: () => inspection.round(id)!.round };
}

describe('codes taken into a round', () => {
  test('are kept in the order they were read, each signalled by its tone', async () => {
    const { take, told, now } = await round(await start(), { alerts: [recallOf('B-0900')] });
    const [good, unfiled, recalled] = [await office.label(), await office.label({ serial: 200 }), await office.label({ serial: 8, lot: 'B-0900' })];
    const forged = good.slice(0, -3) + (good.endsWith('111') ? '222' : '111');
    await Promise.all([good, unfiled, recalled, forged, 'WIFI:S:x;;'].map((text) => take(text, 'wedge')));
    expect(now().labels.map(({ seen: { verdict, via } }) => [verdict, via])).toEqual([['authorised', 'wedge'], ['not-filed', 'wedge'], ['recalled', 'wedge'], [now().labels[3]!.seen.verdict, 'wedge'], ['foreign', 'wedge']]);
    expect(['forged', 'unreadable', 'unknown-issuer']).toContain(now().labels[3]!.seen.verdict);
    expect(told.slice(0, 3)).toEqual(['good', 'caution', 'bad']);
    expect(now().labels[0]!.seen).toMatchObject({ list: { version: 41, age: 'fresh' }, signed: { licensee: 12, serial: 7, lot: 'B-0825', net: 2500, range: { from: 1, to: 100 } } });
  });

  test('without a list are kept as undecided, and can be judged later', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    const take = taking({ inspection, round: id, trust: () => undefined, now: () => NOW, signal() {}, onTaken() {}, onFault() {} });
    await take(await office.label(), 'camera');
    expect(inspection.round(id)!.round.labels[0]!.seen).toMatchObject({ verdict: 'undecided', why: 'no-list' });
  });

  test('one that cannot be kept is told by sound and words, and the next is tried all the same', async () => {
    const inspection = await start((storage) => ({ ...storage, append: async (...args) => (args[1] === 1 ? { ok: false, error: 'full' } : storage.append(...args)) }));
    const { take, told, now } = await round(inspection);
    await Promise.all([take('甲', 'wedge'), take('乙', 'wedge')]);
    expect(told).toEqual(['not-kept', 'full', 'not-kept', 'full']);
    expect(now().labels).toEqual([]);
  });
});

describe('the same number again', () => {
  test('is signalled and asked about until it is answered; the answer may be changed or taken back', async () => {
    const inspection = await start();
    const { id, take, told, now } = await round(inspection);
    const text = await office.label();
    for (let i = 0; i < 3; i++) await take(text, 'camera');
    expect(told).toEqual(['good', 'again', 'again']);
    expect(questions(now()).map(({ earlier, later }) => [earlier.n, later.n])).toEqual([[1, 2], [2, 3]]);
    await inspection.add(id, { kind: 'answer', what: { of: 2, earlier: 1, is: 'other' } });
    const same = await inspection.add(id, { kind: 'answer', what: { of: 3, earlier: 2, is: 'same' } });
    expect(questions(now())).toEqual([]);
    expect(lackingPhotos(now()).map(({ n }) => n)).toEqual([1, 2]);
    await inspection.add(id, { kind: 'undo', what: { of: same.ok ? same.value.n : 0 } });
    expect(questions(now()).map(({ later }) => later.n)).toEqual([3]);
    await inspection.add(id, { kind: 'undo', what: { of: 1 } });
    expect(questions(now()).map(({ earlier, later }) => [earlier.n, later.n])).toEqual([[2, 3]]);
  });

  test('is found by the number, not by the text: a signature can be written anew without the key', async () => {
    const inspection = await start();
    const { take, now } = await round(inspection);
    await take(await office.label(), 'camera');
    await take(await office.label(), 'camera');
    const [first, second] = now().labels;
    expect(first!.seen.text).not.toBe(second!.seen.text);
    expect(readBefore(now(), { kind: 'label', n: second!.n, prev: '', at: 0, what: second!.seen })).toEqual(first);
  });
});
