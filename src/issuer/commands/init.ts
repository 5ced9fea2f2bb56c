import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { err, ok, type Result } from '../../core/result.ts';
import { cliWords } from '../../i18n/cli.ts';
import { command, type Context, type Outcome } from '../command.ts';
import type { LocalText } from '../../core/trust/records.ts';
import { count, defaulting, flag, host, line, many, optional, path, type Field } from '../input/field.ts';
import { given, type Form, type Values } from '../input/form.ts';
import { local, localOr } from '../input/local.ts';
import { readPublicFile } from '../keys/ring.ts';
import { paths } from '../office.ts';
import { writeFile } from '../publish/write.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Act } from '../register/acts.ts';
import { openRegister } from '../register/register.ts';
import { rootStatement, type RootHolders } from '../tuf/root.ts';
import { envelope, signRole } from '../tuf/sign.ts';
import { stateRole } from '../tuf/keys.ts';

/** `https://…/|中文名称|English name`: the links of an earlier scheme. */
const legacyPrefix: Field<{ readonly prefix: string; readonly names: LocalText }> = {
  takes: 'once', needed: true, otherwise: undefined as never,
  read([text]) {
    const [, prefix, chinese, english] = /^(https?:\/\/[^|\s]+)\|([^|]+)(?:\|([^|]+))?$/.exec(text!) ?? [];
    return prefix === undefined ? err(['not-a-legacy-prefix']) : ok({ prefix, names: local(chinese!, english) });
  },
};

const form = {
  demo: flag, 'root-pub': optional(many(path)), 'targets-pub': optional(many(path)), threshold: defaulting(count(1, 9), 2), holder: line, 'holder-en': optional(line),
  contact: optional(line), 'contact-en': optional(line), hosts: many(host), legacy: optional(many(legacyPrefix, ';')), brand: path, content: optional(path), trust: optional(path), 'keep-keys': flag, above: defaulting(count(0, 1_000_000_000), 0),
} satisfies Form;
type Init = Values<typeof form>;

/** Holders of a role by the design: three, of whom two must sign. */
const HOLDERS = 3;

/** Open an office: its register, its working keys, and the first root, which the custodians sign on their own machines. */
export const init = command({
  name: 'init',
  form,
  async act([row], context) {
    const { values } = row!;
    const at = paths(context.dir);
    if (existsSync(at.config) || existsSync(at.register)) return refuse('--workspace', context.dir, 'already-a-workspace');
    const holders = await holdersOf(values, context);
    if (!holders.ok) return holders;
    const root = rootStatement(holders.value, { version: 1, now: context.io.now, demo: values.demo });
    const signed = values.demo ? await signRole(context.ring, 'root', stateRole(holders.value.root, values.threshold), root) : ok(envelope(root, []));
    if (!signed.ok) return signed;
    const file = values.demo ? join(resolve(context.dir, values.trust ?? 'trust'), '1.root.json') : join(at.proposals, '1.root.json');
    return open(values, context, holders.value, () => writeFile(file, signed.value), file);
  },
});

/** Public keys of every role: handed over by their holders, or made here. One machine holds root keys only in a demo. */
async function holdersOf(values: Init, context: Context): Promise<Result<RootHolders, Refusal>> {
  if (values.demo === (values['root-pub'] !== undefined)) return refuse('--root-pub', undefined, values.demo ? 'demo-makes-root' : 'required');
  const root = values['root-pub'] ? readHolders('--root-pub', values['root-pub'], values.threshold, context) : await makeHolders('root', HOLDERS, values, context);
  if (!root.ok) return root;
  const targets = values['targets-pub'] ? readHolders('--targets-pub', values['targets-pub'], values.threshold, context) : await makeHolders('targets', HOLDERS, values, context);
  if (!targets.ok) return targets;
  const daily: string[] = [];
  for (const role of ['season', 'alerts', 'online']) {
    const made = await makeHolders(role, 1, values, context);
    if (!made.ok) return made;
    daily.push(made.value[0]!);
  }
  return ok({ root: root.value, targets: targets.value, season: daily[0]!, alerts: daily[1]!, online: daily[2]!, threshold: values.threshold });
}

function readHolders(field: string, files: readonly string[], threshold: number, { io }: Context): Result<readonly string[], Refusal> {
  const pems: string[] = [];
  for (const file of files) {
    const read = readPublicFile(field, resolve(io.cwd, file));
    if (!read.ok) return read;
    // A threshold counts distinct keys: the same one twice would be one custodian with two votes.
    if (pems.includes(read.value.pem)) return refuse(field, file, 'twice');
    pems.push(read.value.pem);
  }
  return pems.length < threshold ? refuse(field, pems.length, 'too-few-keys', pems.length, threshold) : ok(pems);
}

async function makeHolders(role: string, number: number, { 'keep-keys': keep }: Init, { ring }: Context): Promise<Result<readonly string[], Refusal>> {
  const names = Array.from({ length: number }, (_, i) => `${role}-${i + 1}`);
  const held = ring.names();
  return keep && names.every((name) => held.has(name)) ? ok(names.map((name) => held.get(name)!)) : ring.make(names);
}

/** Write the office's folder; what was written goes again when a later step fails. */
function open(values: Init, { io, dir, common }: Context, { season, alerts }: RootHolders, writeRoot: () => void, file: string): Result<Outcome, Refusal> {
  const at = paths(dir);
  mkdirSync(dir, { recursive: true });
  const register = openRegister(at.register, true);
  if (!register.ok) return register;
  const { above } = values;
  const versions = { timestamp: above, snapshot: above, targets: above, season: above, alerts: above };
  const acts: Act[] = [
    { act: 'office-opened', what: { holder: local(values.holder, values['holder-en']), demo: values.demo, ...(above > 0 && { above: versions }) } },
    { act: 'role-keys', what: { role: 'season', keys: [season], threshold: 1 } },
    { act: 'role-keys', what: { role: 'alerts', keys: [alerts], threshold: 1 } },
  ];
  const filed = register.value.file([() => ok(acts)], { by: common.by ?? io.user, now: io.now, dryRun: false });
  register.value.close();
  if (!filed.ok) {
    rmSync(at.register);
    return filed;
  }
  writeRoot();
  writeFileSync(at.config, configText(values), { flag: 'wx' });
  const words = cliWords[io.locale].talk;
  return ok({ lines: [dir], json: { workspace: dir, root: file }, talk: [values.demo ? words.opened(dir) : words.rootToSign(file)] });
}

function configText({ demo, holder, 'holder-en': holderEn, contact, 'contact-en': contactEn, hosts, brand, content, trust, legacy }: Init): string {
  const contacts = localOr(contact, contactEn);
  return stringify({
    demo, holder: { names: local(holder, holderEn), ...(contacts && { contact: contacts }) },
    hosts: { accepted: hosts.map((name) => ({ host: name })), legacy: legacy ?? [] }, brand, ...given({ content, trust }),
  });
}
