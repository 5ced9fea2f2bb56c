import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ok } from '../../core/result.ts';
import { command } from '../command.ts';
import { againstForm, readEvidenceFile } from '../evidence/against.ts';
import { reportHtml } from '../evidence/report.ts';
import { optional, path } from '../input/field.ts';

/** Write an evidence file as a page to print, with the text for the 现场笔录 and a request for identification. Beside the file where `--out` says nothing. */
export const evidenceReport = command({
  name: 'evidence report',
  form: { ...againstForm, out: optional(path) },
  operands: 1,
  async act([row], context) {
    const { values } = row!;
    const evidence = await readEvidenceFile(values, context);
    if (!evidence.ok) return evidence;
    const { io, common, operands } = context;
    const name = operands[0]!;
    const out = resolve(io.cwd, values.out ?? `${name.replace(/\.zip$/i, '')}.html`);
    const html = await reportHtml(evidence.value, basename(name), io.now);
    if (!common['dry-run']) writeFileSync(out, html);
    return ok({ lines: [out], json: { report: out }, talk: [] });
  },
});
