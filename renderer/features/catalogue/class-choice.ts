import {
  CHILDRENS_CLASSES,
  tidyClcNumber,
  topClassOf,
  type ClcClass,
} from '../../../shared/domain/lending/clc.ts';
import { oneLine } from '../../../shared/domain/typed-text.ts';

/** The classes whose number begins as typed or whose name has it; all of them for nothing typed. */
export function matchingClasses(
  classes: readonly ClcClass[],
  typed: string,
  nameOf: (one: ClcClass) => string,
): readonly ClcClass[] {
  const text = oneLine(typed).toLowerCase();
  return classes.filter((one) => {
    const words = `${one.name} ${nameOf(one)}`.toLowerCase();
    return one.number.toLowerCase().startsWith(text) || words.includes(text);
  });
}

/** The narrowest class with a name that a number belongs to: 图画故事 for I287.8, else the top class. */
export function namedClassOf(number: string): ClcClass | null {
  const tidy = tidyClcNumber(number);
  if (tidy === null) return null;
  const [narrowest] = CHILDRENS_CLASSES.filter((one) => isWithin(tidy, one.number)).toSorted(
    (one, other) => other.number.length - one.number.length,
  );
  return narrowest ?? topClassOf(tidy);
}

/** The dot only groups digits, so I287.81 is within I287.8, and I287 above both. */
function isWithin(number: string, above: string): boolean {
  return number.replaceAll('.', '').startsWith(above.replaceAll('.', ''));
}
