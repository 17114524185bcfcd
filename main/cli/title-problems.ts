import type { TitleProblemCode } from '../../shared/domain/lending/title-draft.ts';
import type { MarcProblem } from '../store/marc/read-iso2709.ts';

type Code = TitleProblemCode | MarcProblem | 'no-title' | 'no-copies';

const SENTENCES: Readonly<Record<Code, string>> = {
  'not-an-isbn': 'This is no ISBN.',
  'damaged-isbn': 'A digit of the ISBN is wrong or missing.',
  'name-missing': 'There is no title.',
  'text-too-long': 'The text is too long.',
  'too-many-authors': 'There are too many authors.',
  'not-a-class': 'This is no number of the Chinese Library Classification.',
  'year-malformed': 'No year was found.',
  'year-impossible': 'No book is of that year.',
  'serial-malformed': 'The number within the class is no whole number up to 99999.',
  'age-malformed': 'No age from 0 to 18 was found.',
  'material-unknown': 'This kind of material is not known.',
  'price-malformed': 'This is no price in yuan.',
  'price-impossible': 'The price is too high.',
  'copies-malformed': 'This is no number of copies.',
  'copies-impossible': 'A title has 1 to 200 copies.',
  'no-title': 'The record has no title in a field where one is looked for.',
  'no-copies': 'No copy of the title is left.',
  'bad-leader': 'The record does not begin with a leader.',
  'bad-directory': 'The directory of the record is broken.',
  'field-out-of-range': 'A field reaches out of the record.',
  'not-terminated': 'The record is cut off.',
  'bad-encoding': 'The text is neither UTF-8 nor GB18030.',
  'too-long': 'The record is longer than the format can hold.',
};

const isKnown = (code: string): code is Code => Object.hasOwn(SENTENCES, code);

/** What is wrong with a title in a file, in one sentence. */
export const problemSentence = (code: string): string =>
  isKnown(code) ? SENTENCES[code] : 'Something is wrong with it.';
