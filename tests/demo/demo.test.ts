/** The demo: each label gives the verdict it is listed with, by the core and on the command line, in every season. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { parseInstant, type Seconds } from '../../src/core/day.ts';
import { signedOf, type Verdict } from '../../src/core/verdict.ts';
import type { DemoLabel } from '../../src/demo/labels.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { verdictWords } from '../../src/i18n/verdict.ts';
import { openTrust, readTrustFolder } from '../../src/issuer/trust-folder.ts';

const NOW = parseInstant('2026-11-23T10:00:00Z')!;
const DAY = 86_400;
const root = mkdtempSync(join(tmpdir(), 'wuhai-demo-'));
const out = join(root, 'demo');
beforeAll(async () => {
  expect(await makeDemo(out, NOW)).toBe('made');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const labelsIn = (dir: string): DemoLabel[] => JSON.parse(readFileSync(join(dir, 'labels.json'), 'utf8')) as DemoLabel[];

async function expectLabels(dir: string, now: Seconds): Promise<void> {
  const list = await openTrust(readTrustFolder(join(dir, 'trust')), now);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  for (const label of labelsIn(dir)) {
    const verdict = await check(label.link, list.value.trust, now);
    expect({ name: label.name, ...gist(verdict, label) }).toEqual({ name: label.name, kind: label.expect, why: label.why, advisories: label.advisories });
  }
}

/** Kind, reason and advisories, as far as the label states them. */
function gist(verdict: Verdict, { why, advisories }: DemoLabel) {
  const reason = 'reason' in verdict ? verdict.reason.why : 'why' in verdict ? verdict.why : undefined;
  return { kind: verdict.kind, why: why && reason, advisories: advisories && signedOf(verdict)?.advisories.map(({ about }) => about) };
}

describe('labels.json', () => {
  it('has a label for every kind of verdict, each under a name of its own', () => {
    const labels = labelsIn(out);
    expect([...new Set(labels.map(({ expect: kind }) => kind))].sort()).toEqual(Object.keys(verdictWords.en.said).sort());
    expect(new Set(labels.map(({ name }) => name)).size).toBe(labels.length);
    for (const { title } of labels) expect([title['zh-Hans'].startsWith('示例'), title.en.startsWith('Demo')]).toEqual([true, true]);
  });

  it('gives each its verdict', () => expectLabels(out, NOW));

  it('gives each the same on the command line', () => {
    const cli = join(import.meta.dirname, '..', '..', 'dist', 'node', 'issuer', 'main.js');
    // One process for one label of each kind; the code behind it is the same as above.
    const first = new Map(labelsIn(out).map((label) => [label.expect, label]));
    for (const label of first.values()) {
      const args = ['verify', '--trust', join(out, 'trust'), '--at', '2026-11-23', '--json', '--', label.link];
      const ran = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
      expect({ status: ran.status, stderr: ran.stderr, kind: (JSON.parse(ran.stdout) as Verdict).kind }).toEqual({ status: 0, stderr: '', kind: label.expect });
    }
  }, 120_000);

  it.each(['2028-08-05T16:30:00Z'])('gives each its verdict when made at %s', async (instant) => {
    const now = parseInstant(instant)!;
    const other = join(root, instant.slice(0, 10));
    // The same keys: making them is most of the work.
    cpSync(join(out, 'office', 'keys'), join(other, 'office', 'keys'), { recursive: true });
    cpSync(join(out, 'office', 'passphrase'), join(other, 'office', 'passphrase'));
    expect(await makeDemo(other, now)).toBe('made');
    await expectLabels(other, now);
  }, 120_000);
});

describe('a second run', () => {
  const copy = join(root, 'copy');
  const bytesOf = (dir: string) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).map((file) => [file, readFileSync(file, 'base64')]);

  it('within a day changes nothing', async () => {
    cpSync(out, copy, { recursive: true });
    const before = bytesOf(copy);
    expect(await makeDemo(copy, NOW + DAY - 1)).toBe('unchanged');
    expect(bytesOf(copy)).toEqual(before);
  });

  it('later publishes again with the same keys, and the labels hold', async () => {
    const keys = bytesOf(join(copy, 'office', 'keys'));
    const honest = labelsIn(copy)[0]!;
    expect(await makeDemo(copy, NOW + 40 * DAY)).toBe('published');
    expect(bytesOf(join(copy, 'office', 'keys'))).toEqual(keys);
    expect(labelsIn(copy)[0]).toEqual(honest);
    await expectLabels(copy, NOW + 40 * DAY);
  }, 120_000);

  it('makes a demo of another format anew with the same keys, above its versions', async () => {
    const keys = bytesOf(join(copy, 'office', 'keys'));
    rmSync(join(copy, 'office', 'made.json'));
    expect(await makeDemo(copy, NOW + 41 * DAY)).toBe('made');
    expect(bytesOf(join(copy, 'office', 'keys'))).toEqual(keys);
    const { signed } = JSON.parse(readFileSync(join(copy, 'trust', 'timestamp.json'), 'utf8')) as { signed: { version: number } };
    expect(signed.version).toBe(3);
    await expectLabels(copy, NOW + 41 * DAY);
  }, 120_000);
});

describe('everything of it', () => {
  it('is marked: names, agreements, the list itself', async () => {
    const exported = JSON.parse(readFileSync(join(out, 'trust', '1.targets.json'), 'utf8')) as { signed: Record<string, unknown> };
    expect(exported.signed['x-demo']).toBe(true);
    const list = await openTrust(readTrustFolder(join(out, 'trust')), NOW);
    if (!list.ok) throw new Error('the list does not open');
    for (const { link } of labelsIn(out)) {
      const signed = signedOf(await check(link, list.value.trust, NOW));
      if (!signed) continue;
      const { licensee, range } = signed;
      for (const text of [licensee.names['zh-Hans'], ...licensee.licences.map(({ agreement }) => agreement), ...licensee.products.map(({ names }) => names['zh-Hans']), range?.level?.['zh-Hans'] ?? '示例']) expect(text).toContain('示例');
      expect(licensee.names.en).toContain('Demo');
    }
  });

  it('keeps its secrets to their owner', () => {
    expect(statSync(join(out, 'office', 'passphrase')).mode & 0o777).toBe(0o600);
    for (const file of readdirSync(join(out, 'office', 'keys'))) expect(statSync(join(out, 'office', 'keys', file)).mode & 0o777).toBe(0o600);
  });

  it('comes with a proof sheet for each batch', () => {
    const sheets = readdirSync(join(out, 'sheets'));
    expect(sheets.length).toBe(readdirSync(join(out, 'office', 'batches')).length);
    for (const sheet of sheets) expect(readFileSync(join(out, 'sheets', sheet), 'utf8')).toContain('示例 Demo');
    expect(existsSync(join(out, 'sheets', '1-1.html'))).toBe(true);
  });
});
