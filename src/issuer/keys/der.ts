/** Just enough DER (X.690) to write an encrypted private key and an ECDSA signature. */

const tlv = (tag: number, content: Uint8Array): Buffer => Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);

function lengthOf(n: number): number[] {
  if (n < 0x80) return [n];
  const bytes: number[] = [];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tlv(0x30, Buffer.concat(items));
export const octetString = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);

/** A whole number that is not negative. */
export function integer(n: number): Buffer {
  const hex = n.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  // A leading bit of 1 would make it negative (X.690 §8.3).
  return tlv(0x02, Buffer.from(parseInt(even.slice(0, 2), 16) > 127 ? `00${even}` : even, 'hex'));
}

/** An object identifier in dotted form (X.690 §8.19). */
export function objectIdentifier(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([40 * first! + second!, ...rest.flatMap(base128)]));
}

function base128(n: number): number[] {
  const bytes = [n % 128];
  for (let rest = Math.floor(n / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}
