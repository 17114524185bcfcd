const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];
const JIAO = 10;
const YUAN = 100;

/** An amount in the capital figures of Chinese slips, which nobody can alter by a stroke: 1250 is 壹拾贰元伍角整. */
export function capitalYuan(fen: number): string {
  const whole = Math.floor(fen / YUAN);
  const jiao = Math.floor(fen / JIAO) % JIAO;
  const last = fen % JIAO;
  const yuan = whole === 0 ? '' : `${wholeNumber(whole)}元`;
  if (jiao === 0 && last === 0) return `${yuan === '' ? '零元' : yuan}整`;
  const small = jiao === 0 ? (yuan === '' ? '' : '零') : `${digit(jiao)}角`;
  return `${yuan}${small}${last === 0 ? '整' : `${digit(last)}分`}`;
}

const digit = (value: number): string => DIGITS[value] ?? '';

function wholeNumber(value: number): string {
  const figures = String(value);
  let words = '';
  let isGap = false;
  for (const [at, figure] of Array.from(figures).entries()) {
    const place = figures.length - 1 - at;
    const inGroup = place % PLACES.length;
    if (figure === '0') isGap = true;
    else {
      if (isGap && words !== '') words += digit(0);
      isGap = false;
      words += digit(Number(figure)) + (PLACES[inGroup] ?? '');
    }
    const group = Math.floor(place / PLACES.length);
    if (inGroup === 0 && group > 0 && hasFigures(figures, group)) words += GROUPS[group] ?? '';
  }
  return words;
}

/** Whether any of the four figures of a group counts at all. */
function hasFigures(figures: string, group: number): boolean {
  const end = figures.length - group * PLACES.length;
  return /[1-9]/.test(figures.slice(Math.max(0, end - PLACES.length), end));
}
