/** A folder of content: only plain files inside it are read, whatever their names or links say. */
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromUtf8 } from '../../core/bytes.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { compare, sheetOf, type Faults, type Place, type Sheet } from './sheet.ts';

/** A name that a folder's texts may give for a file: no way up, no hidden file, nothing a shell or URL would read otherwise. */
const NAME = /^(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\/)*[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;

export class Folder {
  readonly dir: string;
  readonly #faults: Faults;

  constructor(dir: string, faults: Faults) {
    this.dir = dir;
    this.#faults = faults;
  }

  /** Names in a folder below, sorted, hidden files left out; none where there is no such folder. */
  async names(below = '.'): Promise<string[]> {
    const entries = await readdir(join(this.dir, below)).catch(() => []);
    return entries.filter((name) => !name.startsWith('.')).sort(compare);
  }

  /** A text, with line ends as \n and no byte order mark. Undefined where it was at fault. `from`: where its name was given. */
  async text(name: string, from?: Place, limit = MAX_TEXT_BYTES): Promise<Sheet | undefined> {
    const bytes = await this.#read(name, limit, from);
    if (!bytes) return undefined;
    const text = fromUtf8(bytes);
    if (text === undefined) return this.#refuse({ file: name, line: 1 }, 'not-utf8', name);
    return sheetOf(name, text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  }

  /** A file's bytes, at most `limit` of them. */
  async bytes(name: string, from: Place, limit: number): Promise<Uint8Array | undefined> {
    return this.#read(name, limit, from);
  }

  async #read(name: string, limit: number, from: Place = { file: name, line: 1 }): Promise<Uint8Array | undefined> {
    if (!NAME.test(name)) return this.#refuse(from, 'file-name', name);
    const found = await this.#plain(name);
    if (!found) return this.#refuse(from, 'missing-file', name);
    if (found.size > limit) return this.#refuse(from, 'file-size', `${name} ${found.size} > ${limit}`);
    return new Uint8Array(await readFile(join(this.dir, name)));
  }

  /** A file that is one, reached through folders that are ones: a symbolic link could lead out of the folder. */
  async #plain(name: string): Promise<{ readonly size: number } | undefined> {
    const parts = name.split('/');
    for (let i = 1; i < parts.length; i++) {
      const step = await lstat(join(this.dir, ...parts.slice(0, i))).catch(() => undefined);
      if (!step?.isDirectory()) return undefined;
    }
    const file = await lstat(join(this.dir, name)).catch(() => undefined);
    return file?.isFile() ? file : undefined;
  }

  #refuse(place: Place, why: 'not-utf8' | 'file-name' | 'missing-file' | 'file-size', value: string): undefined {
    this.#faults.add(place, why, value);
  }
}
