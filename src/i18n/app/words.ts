/** Words of the app's frame and of the verdict screen: all that a first visit needs. */
export interface AppWords {
  readonly name: string;
  readonly skip: string;
  readonly large: { readonly on: string; readonly off: string };
  /** The other language's name, in that language. */
  readonly other: string;
  readonly nav: { readonly label: string; readonly scan: string; readonly culture: string; readonly directory: string; readonly history: string };
  readonly checking: string;
  readonly checkingToday: string;
  readonly compare: {
    readonly title: string; readonly how: string; readonly same: string; readonly differs: string;
    readonly matched: { readonly headline: string; readonly body: string };
    readonly differing: { readonly headline: string; readonly body: string };
    readonly seal: string;
  };
  readonly advisories: string;
  readonly todo: string;
  readonly demo: string;
  readonly failed: { readonly headline: string; readonly body: string; readonly again: string };
}
