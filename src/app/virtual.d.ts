/** The list this build carries. Made by src/build/seed.ts; its `Seed` says what each value is. */
declare module 'virtual:seed' {
  export const root: { readonly version: number; readonly sha256: string };
  export const floor: { readonly version: number; readonly issued: number };
  export const depth: number;
  export const bundleUrl: string;
}

/** Who runs the site. Made by src/build/site.ts; its `Site` says what each member is. */
declare module 'virtual:site' {
  type Text = { readonly 'zh-Hans': string; readonly [locale: string]: string };
  export const site: { readonly operator?: Text; readonly icp?: string; readonly publicSecurity?: string; readonly privacyContact?: Text; readonly hotlines: { readonly market: string; readonly city: string; readonly cityFromOutside?: string } };
}

/** Left by the page's inline script (src/build/early.ts) when the link carries a label: its shard's bundle, under way. */
declare var wuhaiBundle: { readonly prefix: string; readonly response: Promise<Response> } | undefined;
