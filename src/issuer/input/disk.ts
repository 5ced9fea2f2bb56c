import { readFileSync, statSync } from 'node:fs';

/** A file's bytes, or undefined where there is no file of that name (a folder is none). */
export const readIfFile = (file: string): Buffer | undefined => (statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined);
