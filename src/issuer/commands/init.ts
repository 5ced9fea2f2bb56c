import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { err, ok, type Result } from '../../core/result.ts';
import { cliWords } from '../../i18n/cli.ts';
import { command, type Context, type Outcome } from '../command.ts';
import type { LocalText } from '../../core/trust/records.ts';
import { count, defaulting, flag, host, line, many, oneOf, optional, path, type Field } from '../input/field.ts';
import { given, type Form, type Values } from '../input/form.ts';
import { local, localOr } from '../input/local.ts';
import { readHolders } from '../keys/holders.ts';
import type { KeyRing } from '../keys/ring.ts';
import { paths, ruleOf } from '../office.ts';
import { writeFile } from '../publish/write.ts';
import { FIRST_ROOT } from '../trust-folder.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Act } from '../register/acts.ts';
import { openRegister } from '../register/register.ts';
import { rootStatement, type RootHolders } from '../tuf/root.ts';
import { envelope, signRole } from '../tuf/sign.ts';
import { speakersOf } from '../tuf/keys.ts';

/** `https://…/|中文名称|English name`: the links of an earlier scheme. */
const legacyPrefix: Field<{ readonly prefix: string; readonly names: LocalText }> = {
  takes: 'once', needed: true, otherwise: undefined as never,
  read([text]) {
    const [, prefix, chinese, english] = /^(https?:\/\/[^/|\\?#@\s]+\/[^|\s]*)\|([^|]+)(?:\|([^|]+))?$/.exec(text!) ?? [];
    return prefix === undefined ? err(['not-a-legacy-prefix']) : ok({ prefix, names: local(chinese!, english) });
  },
};

const form = {
  demo: flag, 'root-pub': optional(many(path)), 'targets-pub': optional(many(path)), threshold: defaulting(count(1, 9), 2), holder: line, 'holder-en': optional(line),
  contact: optional(line), 'contact-en': optional(line), hosts: many(host), legacy: optional(many(legacyPrefix, ';')),
  brand: path, content: optional(path), trust: optional(path), 'keep-keys': flag, approval: optional(oneOf('one', 'two')), above: defaulting(count(0, 1_000_000_000), 0),
} satisfies Form;
type Init = Values<typeof form>;

/** Everyone who signs, the two daily keys included. */
interface Holders extends RootHolders {
  readonly season: string;
  readonly alerts: string;
}

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
    const signed = values.demo ? await signRole(context.ring, 'root', speakersOf(holders.value.root, values.threshold), root, { dir: at.proposals, dryRun: false }) : ok(envelope(root, []));
    if (!signed.ok) return signed;
    return open(values, context, holders.value, signed.value);
  },
});

/** Public keys of every role: handed over by their holders, or made here. One machine holds root keys only in a demo. */
async function holdersOf(values: Init, context: Context): Promise<Result<Holders, Refusal>> {
  if (values.demo === (values['root-pub'] !== undefined)) return refuse('--root-pub', undefined, values.demo ? 'demo-makes-root' : 'required');
  const given = (field: 'root-pub' | 'targets-pub') => (values[field] ? readHolders(`--${field}`, values[field].map((file) => resolve(context.io.cwd, file)), values.threshold) : ok([]));
  const root = given('root-pub');
  if (!root.ok) return root;
  const targets = given('targets-pub');
  if (!targets.ok) return targets;
  const here = [...(values['root-pub'] ? [] : holderNames('root')), ...(values['targets-pub'] ? [] : holderNames('targets')), 'season-1', 'alerts-1', 'online-1'];
  const own = await makeKeys(here, values['keep-keys'], context.ring);
  if (!own.ok) return own;
  const of = (role: string): string[] => [...own.value].flatMap(([name, pem]) => (name.startsWith(`${role}-`) ? [pem] : []));
  return ok({
    root: values['root-pub'] ? root.value : of('root'), targets: values['targets-pub'] ? targets.value : of('targets'),
    season: of('season')[0]!, alerts: of('alerts')[0]!, online: of('online')[0]!, threshold: values.threshold,
  });
}

const holderNames = (role: string): string[] => Array.from({ length: HOLDERS }, (_, i) => `${role}-${i + 1}`);

/** Keys by name: new ones, or, where the caller keeps them, those that are here already. */
async function makeKeys(names: readonly string[], keep: boolean, ring: KeyRing): Promise<Result<ReadonlyMap<string, string>, Refusal>> {
  const held = keep ? ring.names() : new Map<string, string>();
  const wanted = names.filter((name) => !held.has(name));
  const made = await ring.make(wanted);
  return made.ok ? ok(new Map(names.map((name) => [name, held.get(name) ?? made.value[wanted.indexOf(name)]!]))) : made;
}

/** Write the office's folder. A step that fails takes the register with it, so that the folder is no half-made workspace. */
function open(values: Init, { io, dir, common }: Context, { season, alerts }: Holders, root: Uint8Array): Result<Outcome, Refusal> {
  const at = paths(dir);
  const file = join(values.demo ? at.roots : at.proposals, FIRST_ROOT);
  mkdirSync(dir, { recursive: true });
  const register = openRegister(at.register, true);
  if (!register.ok) return register;
  const words = cliWords[io.locale].talk;
  let opened = false;
  try {
    const filed = register.value.file([() => ok(openingActs(values, season, alerts))], { by: common.by ?? io.user, now: io.now, dryRun: false });
    if (!filed.ok) return filed;
    writeFile(file, root);
    writeFileSync(at.config, configText(values), { flag: 'wx' });
    opened = true;
    return ok({ lines: [dir], json: { workspace: dir, root: file }, talk: [values.demo ? words.opened(dir) : words.rootToSign(file)] });
  } finally {
    register.value.close();
    if (!opened) for (const suffix of ['', '-wal', '-shm']) rmSync(at.register + suffix, { force: true });
  }
}

function openingActs({ above, approval, demo, holder, 'holder-en': holderEn }: Init, season: string, alerts: string): Act[] {
  const versions = { timestamp: above, snapshot: above, targets: above, season: above, alerts: above };
  return [
    { act: 'office-opened', what: { holder: local(holder, holderEn), demo, approval: ruleOf({ approval, demo }), ...(above > 0 && { above: versions }) } },
    { act: 'role-keys', what: { role: 'season', keys: [season], threshold: 1 } },
    { act: 'role-keys', what: { role: 'alerts', keys: [alerts], threshold: 1 } },
  ];
}

function configText({ approval, demo, holder, 'holder-en': holderEn, contact, 'contact-en': contactEn, hosts, brand, content, trust, legacy }: Init): string {
  const contacts = localOr(contact, contactEn);
  return stringify({
    demo, approval: ruleOf({ approval, demo }), holder: { names: local(holder, holderEn), ...(contacts && { contact: contacts }) },
    hosts: { accepted: hosts.map((name) => ({ host: name })), legacy: legacy ?? [] }, brand, ...given({ content, trust }),
  });
}
