/**
 * The oldest browsers the built app runs in. Chrome 87 (November 2020): where unpatched Android WebViews and phone makers'
 * browsers stop. Safari 14.1 (iOS 14.5, April 2021): BigInt and lookups of the label's digits need at least 14.0. Firefox 78
 * (2020): the last long-term release with the same abilities. Anything newer is used only behind a feature test.
 */
export const BROWSERS = ['chrome87', 'safari14.1', 'firefox78'];
