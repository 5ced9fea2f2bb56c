import { createHash } from 'node:crypto';

/** The key id of a label's key: the first 4 bytes of SHA-256 of its SubjectPublicKeyInfo, in hexadecimal. */
export const kidOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex').slice(0, 8);
