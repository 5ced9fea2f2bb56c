/** What stands in the way, and what to do. */
export function Trouble({ headline, body }: { readonly headline: string; readonly body: string }) {
  return <section class="note tight" role="status"><h2>{headline}</h2><p>{body}</p></section>;
}
