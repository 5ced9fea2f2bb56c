/** A SHA-256 in groups of eight, so that two people can compare them aloud. */
export function Fingerprint({ of }: { readonly of: string }) {
  return <code class="num">{of.match(/.{1,8}/g)?.join(' ')}</code>;
}
