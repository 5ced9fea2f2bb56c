/** HTML put together from parts that are safe by their type: a text is escaped, only an element is markup. */

declare const markup: unique symbol;
export type Markup = string & { readonly [markup]: true };

const VOID = ['img'];

/** An element, or with an empty name only its content. Texts among the content are escaped; attribute values are. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: string | readonly Markup[]): Markup {
  const inner = typeof content === 'string' ? escape(content) : content.join('');
  if (name === '') return inner as Markup;
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return (VOID.includes(name) ? `<${name}${open}>` : `<${name}${open}>${inner}</${name}>`) as Markup;
}

/** A table of texts. Without headings the first cell of each row is one. */
export function table(kind: string, headings: readonly string[] | undefined, rows: readonly (readonly string[])[]): Markup {
  const head = headings ? [element('thead', {}, [element('tr', {}, headings.map((text) => element('th', {}, text)))])] : [];
  const body = rows.map((row) => element('tr', {}, row.map((text, i) => element(!headings && i === 0 ? 'th' : 'td', {}, text))));
  return element('table', { class: kind }, [...head, element('tbody', {}, body)]);
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);
