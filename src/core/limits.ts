/** Every limit on hostile input, in one place, each with its unit and its reason. */

/** Characters of a scanned text. A QR holds at most 7,089; anything longer was not scanned. */
export const MAX_TEXT = 8192;

/** Digits in a link. 1,200 ≈ 498 bytes; our longest label is under 130. Bounds BigInt work on hostile input. */
export const MAX_DIGITS = 1200;

/** Nesting of CBOR items. COSE vectors need 6; guards the stack. */
export const MAX_CBOR_DEPTH = 32;

/** Nesting of JSON values. Our deepest file needs 8; guards the stack. */
export const MAX_JSON_DEPTH = 32;

/** Largest serial number: ten decimal digits, more boxes than one licensee could pack in a thousand years. */
export const MAX_SERIAL = 9_999_999_999;

/** Largest licensee number: five decimal digits, as printed on the label. */
export const MAX_LICENSEE = 99_999;

/** Largest product number of one licensee. */
export const MAX_PRODUCT = 65_535;

/** Largest net content, grams or millilitres: one tonne, no box is larger. */
export const MAX_NET = 1_000_000;

/** Days since 1970-01-01 that a label can carry: year 2106. */
export const MAX_DAY = 49_710;

/** Days a label may be packed after today before the clock is doubted: time zones and midnight packing. */
export const DAY_SKEW = 1;

/** Bytes of one `N.root.json` (TUF 5.3.3: an upper limit chosen by the client). Three keys and signatures fit in 4 kB. */
export const MAX_ROOT_BYTES = 512_000;
/** Bytes of `timestamp.json` (TUF 5.4.1). */
export const MAX_TIMESTAMP_BYTES = 16_384;
/** Bytes of a snapshot whose length the timestamp does not state (TUF 5.5.1). */
export const MAX_SNAPSHOT_BYTES = 2_000_000;
/** Bytes of a targets file whose length the snapshot does not state (TUF 5.6.1). */
export const MAX_TARGETS_BYTES = 5_000_000;
/** Bytes of one bundle: a shard's metadata and files, or the whole list of a large authority. */
export const MAX_BUNDLE_BYTES = 32_000_000;
/** Bytes of one file named by hash (a trie node, a story, a picture). */
export const MAX_FILE_BYTES = 8_000_000;

/** Root rotations followed in one update (TUF 5.3.3). One a year for a lifetime. */
export const MAX_ROOT_ROTATIONS = 256;
/** Delegated roles visited in search of one target (TUF 5.6.7.1). */
export const MAX_DELEGATIONS = 32;
/** Levels of a shard trie: the four bytes of a kid have eight hexadecimal digits. */
export const MAX_TRIE_DEPTH = 8;

/** Seconds that a timestamp must live after its `x-issued`: keeps one bad signature from lifting the clock floor to its expiry. */
export const MIN_TIMESTAMP_LIFE = 86_400;
