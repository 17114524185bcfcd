import type { Value } from '../../../shared/contract/calls.ts';
import type { Slide } from '../../../shared/contract/charity.ts';

type Display = Value<'charity.display'>;
export type LastSale = NonNullable<Display['last']>;

/** Something to say of a craft: its own story, or that of somebody who made it. */
export type Story = { readonly by: string | null; readonly text: string };

export type Frame =
  | {
      readonly kind: 'craft';
      readonly key: string;
      readonly slide: Slide;
      readonly stories: readonly Story[];
    }
  | { readonly kind: 'last'; readonly key: string; readonly last: LastSale };

/** After so many pictures it is told again what the last sale brought. */
const CRAFTS_BETWEEN = 6;
/** What fits beside a picture, in Chinese letters. */
const MOST_ROOM = 90;
/** Room that a letter of the Latin alphabet takes. */
const NARROW = 0.55;

/** What is shown, in its order, again and again. Nothing where there is no craft to show. */
export function framesOf({ slides, last }: Pick<Display, 'slides' | 'last'>): readonly Frame[] {
  const crafts = slides.map((slide) => craftFrames(slide));
  return crafts.flatMap((frames, at) => {
    const isTold =
      last !== null && (at % CRAFTS_BETWEEN === CRAFTS_BETWEEN - 1 || at === crafts.length - 1);
    return isTold
      ? [...frames, { kind: 'last' as const, key: `last ${String(at)}`, last }]
      : frames;
  });
}

/** What is too long for one picture goes on beside the next showing of it. */
function craftFrames(slide: Slide): readonly Frame[] {
  const pages: Story[][] = [[]];
  let room = MOST_ROOM;
  for (const story of storiesOf(slide).flatMap(inPieces)) {
    const needed = roomFor(story.text);
    if (needed > room && room < MOST_ROOM) {
      pages.push([]);
      room = MOST_ROOM;
    }
    pages.at(-1)?.push(story);
    room -= needed;
  }
  return pages.map((stories, page) => ({
    kind: 'craft',
    key: `${slide.productId} ${String(page)}`,
    slide,
    stories: joined(stories),
  }));
}

function storiesOf({ story, makers }: Slide): readonly Story[] {
  const own = story === null ? [] : [{ by: null, text: story }];
  const theirs = makers.flatMap((maker) =>
    maker.story === null ? [] : [{ by: maker.name, text: maker.story }],
  );
  return [...own, ...theirs];
}

export const roomFor = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter < '\u2e80' ? NARROW : 1), 0);

/** A story sentence by sentence; a sentence that fits nowhere whole is cut where it has to be. */
function inPieces({ by, text }: Story): readonly Story[] {
  const sentences =
    text.match(/[^。！？!?.…\n]+[。！？!?.…\n”’」』）)]*\s*|[。！？!?.…\n]+\s*/gu) ?? [];
  return sentences.flatMap(cutToFit).map((piece) => ({ by, text: piece }));
}

function cutToFit(sentence: string): readonly string[] {
  const pieces = [''];
  let room = MOST_ROOM;
  for (const letter of sentence) {
    const needed = roomFor(letter);
    if (needed > room) {
      pieces.push('');
      room = MOST_ROOM;
    }
    pieces.push((pieces.pop() ?? '') + letter);
    room -= needed;
  }
  return pieces;
}

/** Sentences of one teller stand together again. */
function joined(stories: readonly Story[]): readonly Story[] {
  const whole: Story[] = [];
  for (const { by, text } of stories) {
    const last = whole.at(-1);
    if (last?.by === by) whole[whole.length - 1] = { by, text: last.text + text };
    else whole.push({ by, text });
  }
  return whole;
}
