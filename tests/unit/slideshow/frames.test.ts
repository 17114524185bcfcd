import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { framesOf, roomFor } from '../../../renderer/features/slideshow/frames.ts';
import type { Slide } from '../../../shared/contract/charity.ts';

const craft = (productId: string, given: Partial<Slide> = {}): Slide => ({
  productId,
  name: productId,
  craft: 'clay',
  priceFen: null,
  story: null,
  makers: [],
  className: null,
  hasPicture: false,
  ...given,
});

const last = {
  on: '2026-06-01',
  eventName: null,
  takingsFen: 1,
  purposes: [],
  handedOverFen: 0,
};

const kinds = (count: number, sale: typeof last | null) =>
  framesOf({ slides: Array.from({ length: count }, (_, at) => craft(`c${at}`)), last: sale })
    .map(({ kind }) => (kind === 'last' ? 'L' : 'c'))
    .join('');

describe('the slideshow', () => {
  test('shows nothing where there is no craft, also after a sale', () => {
    expect(kinds(0, last)).toBe('');
  });

  test('tells of the last sale after every sixth craft and at the end, once', () => {
    expect(kinds(2, last)).toBe('ccL');
    expect(kinds(6, last)).toBe('ccccccL');
    expect(kinds(8, last)).toBe('ccccccLccL');
    expect(kinds(3, null)).toBe('ccc');
  });

  test('gives each frame a key of its own', () => {
    const frames = framesOf({ slides: [craft('a'), craft('b')], last });
    expect(new Set(frames.map(({ key }) => key)).size).toBe(frames.length);
  });

  test('puts stories beside one picture as far as they fit, and shows it again for the rest', () => {
    const makers = [
      { name: '乐乐', story: '我喜欢老虎。' },
      { name: '朵朵', story: `${'长'.repeat(50)}。${'短'.repeat(50)}。` },
    ];
    const frames = framesOf({ slides: [craft('a', { story: '老虎守门。', makers })], last: null });
    const told = frames.map((frame) => (frame.kind === 'craft' ? frame.stories : []));
    expect(told).toEqual([
      [
        { by: null, text: '老虎守门。' },
        { by: '乐乐', text: '我喜欢老虎。' },
        { by: '朵朵', text: `${'长'.repeat(50)}。` },
      ],
      [{ by: '朵朵', text: `${'短'.repeat(50)}。` }],
    ]);
  });

  test('loses no letter of a story, and puts no more beside a picture than fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (story) => {
        const frames = framesOf({ slides: [craft('a', { story })], last: null });
        const pages = frames.map((frame) =>
          frame.kind === 'craft' ? frame.stories.map(({ text }) => text).join('') : '',
        );
        expect(pages.join('')).toBe(story);
        for (const page of pages) expect(roomFor(page)).toBeLessThanOrEqual(90.001);
      }),
    );
  });
});
