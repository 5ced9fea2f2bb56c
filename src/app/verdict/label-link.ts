import { parseLink } from '../../core/link.ts';

/**
 * A label's own link, to be passed on: without what chat apps put into it, and with `from=share`, so that whoever opens it is
 * asked for the box first. The link's grammar ignores the query. Undefined for a text that is no label's link.
 */
export function labelLink(text: string): string | undefined {
  const link = parseLink(text);
  if (!link.ok) return undefined;
  const { origin, pathname, hash } = new URL(text.trim());
  const path = link.value.gs1 ? pathname.replace(/%20.*$/, '') : '/'; // Behind white space stands what somebody added.
  return `${origin}${path}?from=share${/^#\d+/.exec(hash)![0]}`;
}
