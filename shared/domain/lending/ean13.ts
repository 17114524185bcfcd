/** The 13th digit of an EAN-13 (GS1): weights 1 and 3 in turn. Throws if these aren't 12 digits. */
export function ean13CheckDigit(twelveDigits: string): string {
  if (!/^[0-9]{12}$/.test(twelveDigits)) throw new RangeError('an EAN-13 has 12 digits to check');
  let sum = 0;
  for (const [at, digit] of Array.from(twelveDigits).entries()) {
    sum += Number(digit) * (at % 2 === 0 ? 1 : 3);
  }
  return String((10 - (sum % 10)) % 10);
}

/** True for exactly 13 digits with the right check digit. */
export function isEan13(text: string): boolean {
  return /^[0-9]{13}$/.test(text) && text.endsWith(ean13CheckDigit(text.slice(0, -1)));
}
