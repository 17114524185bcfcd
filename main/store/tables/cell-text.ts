/** A spreadsheet shows 15 digits of a number; the rest is noise of binary fractions. */
const DIGITS_SHOWN = 15;

/** A number as it stands in a sheet's XML, as text without an exponent, a trailing .0 or binary noise. */
export function numberText(raw: string): string {
  const text = raw.trim();
  if (/^-?[0-9]+$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return withoutExponent(value.toPrecision(DIGITS_SHOWN));
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(text) ?? [];
  const point = whole.length + Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`;
  const at = Math.max(1, point);
  const integer = digits
    .slice(0, at)
    .padEnd(at, '0')
    .replace(/^0+(?=[0-9])/, '');
  const rest = digits.slice(at).replace(/0+$/, '');
  if (rest === '') return integer === '0' ? '0' : `${sign}${integer}`;
  return `${sign}${integer}.${rest}`;
}

/** A date cell, whose clock stands in UTC: 2026-11-23, 2026-11-23T09:02:00, or 09:02:00 alone. */
export function dateText(date: Date): string {
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(whole.getTime())) return '';
  const [day = '', clock = ''] = whole.toISOString().slice(0, -5).split('T');
  if (whole.getUTCFullYear() < 1900) return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}
