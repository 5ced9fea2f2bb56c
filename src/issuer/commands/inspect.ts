import { decode } from '../../core/cbor.ts';
import { diagnose } from '../../core/diagnose.ts';
import { parseLink } from '../../core/link.ts';
import { toHex } from '../../core/bytes.ts';
import { ok } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';

/** A label's CBOR in diagnostic notation. Shows what is written there, believed or not. */
export const inspect = command({
  name: 'inspect',
  form: {},
  operands: 1,
  async act(_rows, { operands: [text] }) {
    if (text === undefined) return refuse('LINK', undefined, 'required');
    const link = parseLink(text);
    if (!link.ok) return refuse('LINK', text, 'not-a-label', link.error.why);
    const { host, gs1, cose } = link.value;
    const item = decode(cose);
    if (!item.ok) return refuse('LINK', text, 'not-a-label', item.error);
    const diagnostic = diagnose(item.value, true);
    return ok({ lines: [diagnostic], json: { host, ...(gs1 && { gs1: { ...gs1 } }), hex: toHex(cose), diagnostic } as Json, talk: [] });
  },
});
