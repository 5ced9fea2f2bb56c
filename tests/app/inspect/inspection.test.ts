import { beforeEach, describe, expect, test } from 'vitest';
import { fromUtf8, sha256Hex, utf8 } from '../../../src/core/bytes.ts';
import type { EntryDraft } from '../../../src/core/inspect/entry.ts';
import { countRound } from '../../../src/core/inspect/round.ts';
import { notExported, type Inspection } from '../../../src/app/inspect/flow/inspection.ts';
import { evidenceFile } from '../../../src/app/inspect/flow/export.ts';
import { mergeFiles, readingOf } from '../../../src/app/inspect/flow/merge.ts';
import { readEvidence } from '../../../src/core/inspect/file.ts';
import { NOW } from '../flow/authority.ts';
import { anotherDevice, opened, start } from './device.ts';

const label = (text: string): EntryDraft => ({ kind: 'label', what: { text, via: 'wedge', verdict: 'foreign' } });
const breathe = async () => {};

beforeEach(anotherDevice);

describe('a round on this device', () => {
  test('is there again after the tab was killed, every entry of it, and goes on', async () => {
    const first = await start();
    const id = await opened(first);
    for (const text of ['甲', '乙', '丙']) await first.add(id, label(text));
    first.storage.close();
    const second = await start();
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(second.round(id)).toMatchObject({ mine: true, damaged: false, exported: 0, round: { labels: [{ seen: { text: '甲' } }, { seen: { text: '乙' } }, { seen: { text: '丙' } }] } });
    expect(await second.add(id, label('丁'))).toMatchObject({ ok: true, value: { n: 4 } });
  });

  test('takes a burst of entries in their order, none lost, none twice', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await Promise.all(Array.from({ length: 50 }, (_, i) => inspection.add(id, label(String(i)))));
    expect(inspection.round(id)!.round.labels.map(({ seen }) => seen.text)).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
  });

  test('is one round in two tabs', async () => {
    const [one, other] = [await start(), await start()];
    const id = await opened(one);
    await one.add(id, label('甲'));
    const late = await start();
    await Promise.all([late.add(id, label('乙')), one.add(id, label('丙'))]);
    await late.add(id, label('丁'));
    expect((await start()).round(id)!.round.labels.map(({ seen }) => seen.text).sort()).toEqual(['丁', '丙', '乙', '甲'].sort());
    expect(other.round(id)).toBeUndefined();
  });

  test('closed takes no more', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await inspection.add(id, { kind: 'close', what: countRound(inspection.round(id)!.entries) });
    expect(await inspection.add(id, label('甲'))).toEqual({ ok: false, error: 'closed' });
    expect(await inspection.add('f'.repeat(32), label('甲'))).toEqual({ ok: false, error: 'gone' });
  });

  test('a full disk is told and nothing is shown as kept', async () => {
    const inspection = await start((storage) => ({ ...storage, append: async (...args) => (args[1] === 2 ? { ok: false, error: 'full' } : storage.append(...args)) }));
    const id = await opened(inspection);
    await inspection.add(id, label('甲'));
    expect(await inspection.add(id, label('乙'))).toEqual({ ok: false, error: 'full' });
    expect(inspection.round(id)!.entries).toHaveLength(2);
  });

  test('what was changed on the disk is shown as far as it holds, and nothing is added', async () => {
    const first = await start();
    const id = await opened(first);
    for (const text of ['甲', '乙', '丙']) await first.add(id, label(text));
    const lines = fromUtf8(await first.lines(id))!;
    await first.storage.keepRound(id, 4, utf8(lines.replace('乙', '己')), []); // As if the disk had rotted.
    const second = await start();
    expect(second.round(id)).toMatchObject({ damaged: true, entries: [{ n: 0 }, { n: 1 }, { n: 2 }] });
    expect(await second.add(id, label('丁'))).toEqual({ ok: false, error: 'damaged' });
  });

  test('counts what no exported file holds', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await inspection.add(id, label('甲'));
    expect(notExported(inspection.state().rounds)).toBe(2);
    await inspection.markExported(id);
    await inspection.add(id, label('乙'));
    expect(notExported((await start()).state().rounds)).toBe(1);
  });
});

describe('a file for colleagues', () => {
  const picture = utf8('示例照片');
  const export_ = async (inspection: Inspection, ...ids: string[]): Promise<File> => {
    const file = await evidenceFile(ids.map((id) => inspection.round(id)!), inspection, '示例', NOW);
    if (!file.ok) throw new Error(file.error);
    return file.value;
  };
  const withPhoto = async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await inspection.add(id, label('甲'));
    const sha256 = await sha256Hex(picture);
    await inspection.add(id, { kind: 'photo', what: { of: 1, subject: 'box', sha256, length: picture.length } }, { sha256, bytes: picture });
    return { inspection, id, sha256 };
  };

  test('verifies whole; on another device it is taken with its photographs', async () => {
    const { inspection, id, sha256 } = await withPhoto();
    const file = await export_(inspection, id);
    expect(file.name).toBe(`wuhai-inspection-2026-09-03-${id.slice(0, 8)}.zip`);
    expect(await readEvidence(readingOf(file), file.size)).toMatchObject({ ok: true, value: { faults: [], rounds: [{ id, faults: [{ fault: 'may-be-cut' }], photoFaults: [] }] } });
    anotherDevice();
    const colleague = await start();
    expect(await mergeFiles([file], { inspection: colleague, breathe }, () => {})).toMatchObject([{ fingerprints: [inspection.fingerprint], rounds: [{ became: 'taken', round: id, entries: 3, mayBeCut: true }] }]);
    expect(await colleague.photo(sha256)).toEqual(picture);
    expect((await start()).round(id)).toMatchObject({ mine: false, round: { labels: [{ photos: [{ sha256 }] }] } });
    expect(notExported(colleague.state().rounds)).toBe(0);
  });

  test('taken twice is held once; a longer version takes its place; another round of that name does not', async () => {
    const { inspection, id } = await withPhoto();
    const early = await export_(inspection, id);
    await inspection.add(id, label('乙'));
    const late = await export_(inspection, id);
    expect(await mergeFiles([late], { inspection, breathe }, () => {})).toMatchObject([{ rounds: [{ became: 'own' }] }]);
    anotherDevice();
    const colleague = await start();
    const outcomes = await mergeFiles([early, early, late, early], { inspection: colleague, breathe }, () => {});
    expect(outcomes.map((outcome) => 'rounds' in outcome && outcome.rounds[0]!.became)).toEqual(['taken', 'held', 'longer', 'held']);
    expect(colleague.round(id)!.entries).toHaveLength(4);
    const forked = { ...colleague, lines: async () => utf8('{}\n') };
    expect(await mergeFiles([late], { inspection: forked, breathe }, () => {})).toMatchObject([{ rounds: [{ became: 'forked' }] }]);
  });

  test('a faulty round is not taken, and the fault is told where it lies', async () => {
    const { inspection, id } = await withPhoto();
    const bytes = new Uint8Array(await (await export_(inspection, id)).arrayBuffer());
    const at = bytes.indexOf(0x0a, bytes.indexOf(0x7b)) + 60;
    bytes[at]! ^= 1;
    anotherDevice();
    const colleague = await start();
    expect(await mergeFiles([new File([bytes], 'a.zip'), new File(['<html>'], 'b.zip')], { inspection: colleague, breathe }, () => {})).toMatchObject([
      { faults: [{ fault: 'damaged' }], rounds: [{ became: 'faulty', faults: [{ fault: 'altered', line: 2 }] }] }, { name: 'b.zip', why: 'not-zip' },
    ]);
    expect(colleague.state().rounds).toEqual([]);
  });

  test('a photograph that is gone from this device is told before a file without it is made', async () => {
    const { inspection, id } = await withPhoto();
    const file = await evidenceFile([inspection.round(id)!], { lines: inspection.lines, photo: async () => undefined }, '', NOW);
    expect(file).toEqual({ ok: false, error: 'photo-lost' });
  });

  test('a forgotten round takes with it the photographs that no other round names', async () => {
    const { inspection, id, sha256 } = await withPhoto();
    const second = await opened(inspection);
    await inspection.add(second, { kind: 'photo', what: { subject: 'other', sha256, length: picture.length } }, { sha256, bytes: picture });
    await inspection.forget(id);
    expect(await inspection.photo(sha256)).toEqual(picture);
    await inspection.forget(second);
    expect(await inspection.photo(sha256)).toBeUndefined();
    expect((await start()).state().rounds).toEqual([]);
  });
});
