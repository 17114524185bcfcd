import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalYuan } from '../../../renderer/features/charity/capital-yuan.ts';

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [11, '壹角壹分'],
  [1_00, '壹元整'],
  [1_05, '壹元零伍分'],
  [12_50, '壹拾贰元伍角整'],
  [200_00, '贰佰元整'],
  [1_001_00, '壹仟零壹元整'],
  [10_000_00, '壹万元整'],
  [10_010_00, '壹万零壹拾元整'],
  [100_500_00, '壹拾万零伍佰元整'],
  [1_000_500_37, '壹佰万零伍佰元叁角柒分'],
  [9_999_999_99, '玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%i fen are %s', (fen, words) => {
  expect(capitalYuan(fen)).toBe(words);
});

const FIGURES = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** What a reader makes of the words again, in fen. */
function read(words: string): number {
  const [, yuan = '', jiao = '', fen = ''] =
    /^(?:(.+)元)?零?(?:(.)角)?(?:零?(.)分)?整?$/.exec(words) ?? [];
  const figure = (letter: string) => (letter === '' ? 0 : FIGURES.indexOf(letter));
  const group = (part: string) => {
    let sum = 0;
    let last = 0;
    for (const letter of part) {
      const unit = UNITS[letter];
      if (unit === undefined) last = figure(letter);
      else {
        sum += last * unit;
        last = 0;
      }
    }
    return sum + last;
  };
  const [high, low] = yuan.includes('万') ? yuan.split('万') : ['', yuan];
  return (group(high ?? '') * 10_000 + group(low ?? '')) * 100 + figure(jiao) * 10 + figure(fen);
}

test('every amount can be read again from its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (fen) => {
      expect(read(capitalYuan(fen))).toBe(fen);
    }),
  );
});
