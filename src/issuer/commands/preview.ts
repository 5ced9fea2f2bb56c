import { join, resolve } from 'node:path';
import { ok } from '../../core/result.ts';
import { command, withOffice } from '../command.ts';
import { optional, path } from '../input/field.ts';
import { previewFiles } from '../publish/preview.ts';
import { writeFile } from '../publish/write.ts';

/** Write what the next publication would show, as plain pages to read before anything is signed. */
export const preview = command({
  name: 'preview',
  form: { out: optional(path) },
  act: async ([row], context) => withOffice(context, async (office) => {
    const { out } = row!.values;
    const folder = out === undefined ? join(office.dir, 'preview') : resolve(context.io.cwd, out);
    const files = await previewFiles(office, context.io.locale);
    if (!files.ok) return files;
    if (!context.common['dry-run']) for (const [name, bytes] of files.value) writeFile(join(folder, name), bytes);
    const pages = [...files.value.keys()].filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
    return ok({ lines: pages, json: { folder, pages }, talk: [] });
  }),
});
