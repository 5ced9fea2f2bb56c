/** What the build emitted, listed for this service worker by src/build/precache.ts. Addresses are paths on the app's origin. */
declare module 'virtual:precache' {
  /** Everything a start without a network needs. `revision` is null where the address itself is a hash. */
  export const shell: { url: string; revision: string | null }[];
  /** The scanner's engine: large, fetched when idle or first used. */
  export const engine: string[];
  /** The inspector's pages: kept once someone has opened them. */
  export const inspector: string[];
  /** Folders whose absent files are no pages of the app. */
  export const filesOnly: string[];
}
