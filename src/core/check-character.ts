/** Check characters of the numbers people read and type: USCC, GTIN, our own label number. */

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text is a 统一社会信用代码 with a right check character.
 * GB 32100-2015: 18 characters without I, O, S, V, Z; check = (31 − Σ Ci·3^(i−1) mod 31) mod 31.
 */
export function isUscc(text: string): boolean {
  const values = [...text].map((c) => USCC_ALPHABET.indexOf(c));
  if (values.length !== 18 || values.includes(-1)) return false;
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}

/** Whether a text is a GTIN-14 with a right check digit (GS1 General Specifications §7.9; a shorter GTIN is padded with zeros). */
export function isGtin14(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false;
  const sum = [...text].reduce((acc, digit, i) => acc + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** Check character of a row of digits, `0`–`9` or `X` (ISO 7064 MOD 11-2): finds each single wrong digit and each swap. */
export function mod11_2(digits: string): string {
  let p = 0;
  for (const digit of digits) p = ((p + Number(digit)) * 2) % 11;
  const check = (12 - p) % 11;
  return check === 10 ? 'X' : String(check);
}
