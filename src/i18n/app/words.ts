/** Words of the app's frame and of the verdict screen: all that a first visit needs. */
export interface AppWords {
  readonly name: string;
  readonly skip: string;
  readonly large: { readonly on: string; readonly off: string };
  readonly settings: string;
  /** The other language's name, in that language. */
  readonly other: string;
  readonly nav: { readonly label: string; readonly scan: string; readonly culture: string; readonly directory: string; readonly history: string };
  readonly checking: string;
  readonly checkingToday: string;
  /** In place of the verdict's words once the person has found the box to match. */
  readonly matched: { readonly headline: string; readonly body: string };
  readonly demo: string;
  readonly failed: { readonly headline: string; readonly body: string; readonly again: string };
}
