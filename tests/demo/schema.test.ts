/** Every file of a published list fits its JSON Schema, and the schemas are as strict as the readers about what matters. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '../../src/demo/make.ts';

const SCHEMAS = join(import.meta.dirname, '..', '..', 'src', 'core', 'trust', 'schema');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>();
const out = mkdtempSync(join(tmpdir(), 'wuhai-schema-'));

beforeAll(async () => {
  const files = readdirSync(SCHEMAS).map((file) => JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as { $id: string });
  for (const schema of files) ajv.addSchema(schema);
  for (const { $id } of files) validators.set($id.replace('.schema.json', ''), ajv.getSchema($id)!);
  await makeDemo(out, Math.floor(Date.now() / 1000));
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Which schema a published path is of; pages named by hash are known by their members. */
function schemaOf(path: string, json: object): string | undefined {
  const role = /^(?:\d+\.)?(root|timestamp|snapshot|targets|season|alerts)\.json$/.exec(path)?.[1];
  if (role) return role === 'season' || role === 'alerts' ? 'targets' : role;
  if (path.startsWith('bundles/')) return 'bundle';
  const target = /^targets\/(?:\w+\/)?[0-9a-f]{64}\.(\w+)\.json$/.exec(path)?.[1];
  if (target) return target;
  if (!path.endsWith('.json')) return undefined;
  return Array.isArray(json) ? 'directory' : 'climate' in json ? 'brand' : 'story' in json ? 'licensee-page' : 'timeline' in json ? 'lot-page' : 'keys';
}

function filesIn(): { path: string; json: object }[] {
  const trust = join(out, 'trust');
  const paths = readdirSync(trust, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(trust.length + 1));
  return paths.flatMap((path) => (path.endsWith('.json') ? [{ path, json: JSON.parse(readFileSync(join(trust, path), 'utf8')) as object }] : []));
}

describe('the schemas', () => {
  it('fit every file of a published list, and none is left unused', () => {
    const used = new Set<string>();
    for (const { path, json } of filesIn()) {
      const name = schemaOf(path, json);
      if (name === undefined) continue;
      const validate = validators.get(name)!;
      used.add(name);
      expect({ path, valid: validate(json), errors: validate.errors }).toEqual({ path, valid: true, errors: null });
    }
    expect([...used].sort()).toEqual([...validators.keys()].filter((name) => name !== 'defs').sort());
  });

  it.each<[string, string, (json: never) => void]>([
    ['timestamp', 'no x-issued', (json: { signed: Record<string, unknown> }) => delete json.signed['x-issued']],
    ['root', 'no threshold', (json: { signed: { roles: { root: { threshold?: number } } } }) => delete json.signed.roles.root.threshold],
    ['hosts', 'a host with a scheme', (json: { accepted: { host: string }[] }) => (json.accepted[0]!.host = 'https://x')],
    ['content', 'no directory', (json: { directory?: object }) => delete json.directory],
    ['keys', 'a name without Chinese', (json: { records: Record<string, { names: Record<string, string> }> }) => delete Object.values(json.records)[0]!.names['zh-Hans']],
    ['ranges', 'a day that is no day', (json: { records: Record<string, { filed: string }[]> }) => (Object.values(json.records)[0]![0]!.filed = 'yesterday')],
    ['alerts', 'an act nobody knows', (json: { records: Record<string, { act: string }[]> }) => (Object.values(json.records)[0]![0]!.act = 'praise')],
    ['directory', 'a licensee without number', (json: { licensee?: number }[]) => delete json[0]!.licensee],
  ] as [string, string, (json: never) => void][])('%s refuses %s', (name, _what, harm) => {
    const { json } = filesIn().find((file) => schemaOf(file.path, file.json) === name)!;
    harm(json as never);
    expect(validators.get(name)!(json)).toBe(false);
  });
});
