/** The office's folder: `register.db`, `keys/`, `office.yaml`, `content/`, `batches/`, `proposals/`, `roots/`, `trust/`, and `cache/`, which may be deleted. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Json } from '../core/trust/json.ts';
import { hosts, localText, type Hosts, type LocalText } from '../core/trust/records.ts';
import { bool, object, oneOf, readShape, text } from '../core/trust/shape.ts';
import { ok, type Result } from '../core/result.ts';
import type { KeyRing } from './keys/ring.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Rule } from './register/acts.ts';
import { openRegister, type Register } from './register/register.ts';
import { fromFolder, type ReadPath } from './trust-folder.ts';

/** `office.yaml`: what the office says of itself. Its hosts and names are published at the next `publish`. */
export interface OfficeConfig {
  readonly demo: boolean;
  /** How many officers it takes to grant, restrict or revoke; two where absent, but one in a demo. The register follows, see `register/approval.ts`. */
  readonly approval?: Rule;
  readonly holder: { readonly names: LocalText; readonly contact?: LocalText };
  /** The first accepted host is printed on new labels. */
  readonly hosts: Hosts;
  /** Folder of the brand pack's sources, relative to the office's. */
  readonly brand: string;
  /** Folder that holds one folder of content for each licensee, relative to the office's; `content` where absent. */
  readonly content?: string;
  /** Folder that the list is published to, relative to the office's; `trust` where absent. */
  readonly trust?: string;
}

export interface Office {
  readonly dir: string;
  readonly config: OfficeConfig;
  /** `office.yaml` with its days as written, to be published as they are. */
  readonly configJson: { readonly hosts: Json; readonly holder: Json };
  readonly register: Register;
  readonly ring: KeyRing;
}

const shape = object({ demo: bool, holder: object({ names: localText }, { contact: localText }), hosts, brand: text(/./) }, { approval: oneOf('one', 'two'), content: text(/./), trust: text(/./) });

export const paths = (dir: string) => ({
  config: join(dir, 'office.yaml'), register: join(dir, 'register.db'), keys: join(dir, 'keys'),
  batches: join(dir, 'batches'), proposals: join(dir, 'proposals'), roots: join(dir, 'roots'), lock: join(dir, 'publish.lock'), photographs: join(dir, 'cache', 'photographs'),
});

export const ruleOf = ({ approval, demo }: { readonly approval?: Rule | undefined; readonly demo: boolean }): Rule => approval ?? (demo ? 'one' : 'two');
export const trustOf = ({ dir, config }: Pick<Office, 'dir' | 'config'>): string => resolve(dir, config.trust ?? 'trust');
export const contentOf = ({ dir, config }: Pick<Office, 'dir' | 'config'>): string => resolve(dir, config.content ?? 'content');

/** Finished roots wait in `roots/` for the publication that brings them out together with what the new keys sign. */
export const readRoots = (office: Pick<Office, 'dir' | 'config'>): ReadPath => {
  const published = fromFolder(trustOf(office));
  const finished = fromFolder(paths(office.dir).roots);
  return async (path) => (await published(path)) ?? (await finished(path));
};

/** Open the office of a folder. */
export function openOffice(dir: string, ring: KeyRing): Result<Office, Refusal> {
  const at = paths(resolve(dir));
  if (!existsSync(at.config)) return refuse('--workspace', dir, 'not-a-workspace');
  const config = readConfig(at.config);
  if (!config.ok) return config;
  const register = openRegister(at.register, false);
  return register.ok ? ok({ dir: resolve(dir), ...config.value, register: register.value, ring }) : register;
}

function readConfig(file: string): Result<Pick<Office, 'config' | 'configJson'>, Refusal> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) return refuse('office.yaml', undefined, 'not-yaml', fault.message.split('\n')[0]!);
  const json = document.toJS() as { readonly hosts: Json; readonly holder: Json };
  const config = readShape(shape, json);
  return config.ok ? ok({ config: config.value, configJson: json }) : refuse('office.yaml', config.error.path, 'misshapen', config.error.expected);
}
