/** The list this build carries. Made by src/build/seed.ts; its `Seed` says what each value is. */
declare module 'virtual:seed' {
  export const root: { readonly version: number; readonly sha256: string };
  export const floor: { readonly version: number; readonly issued: number };
  export const depth: number;
  export const bundleUrl: string;
}

/** Left by the page's inline script (src/build/early.ts) when the link carries a label: its shard's bundle, under way. */
declare var wuhaiBundle: { readonly prefix: string; readonly response: Promise<Response> } | undefined;
