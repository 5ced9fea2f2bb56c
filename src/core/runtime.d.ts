/**
 * The few host globals the core may use: WebCrypto and UTF-8 coding, present alike in browsers, workers and Node.
 * Declared here so that nothing else of a host (document, process, fetch) compiles in this room.
 */
interface CryptoKey {
  readonly type: string;
  readonly algorithm: { readonly name: string; readonly namedCurve?: string };
  readonly usages: readonly string[];
}
interface JsonWebKey {
  kty?: string;
  crv?: string;
  x?: string;
  y?: string;
}
declare const crypto: {
  readonly subtle: {
    importKey(
      format: 'spki' | 'raw' | 'jwk',
      data: Uint8Array | JsonWebKey,
      algorithm: object,
      extractable: boolean,
      usages: readonly string[],
    ): Promise<CryptoKey>;
    verify(algorithm: object, key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
    digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  };
};
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
declare function atob(text: string): string;
declare function btoa(text: string): string;
