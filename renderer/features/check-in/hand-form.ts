import type { HandFacts } from './check-in-flow.ts';

export type FactName = 'lastFour' | 'birthYear' | 'name';

/** Two of three facts, one after the other. */
export type HandForm = {
  readonly first: { readonly fact: FactName; readonly text: string } | null;
  readonly asked: FactName;
  readonly text: string;
};

export const emptyForm: HandForm = { first: null, asked: 'lastFour', text: '' };

const FACTS = ['lastFour', 'birthYear', 'name'] as const;
const EARLIEST_BIRTH = 1900;
const LONGEST_NAME = 60;

/** What is asked for second: figures, which a keypad types, before a name. */
const goesWith = {
  lastFour: 'birthYear',
  birthYear: 'lastFour',
  name: 'birthYear',
} as const satisfies Record<FactName, FactName>;

/** The facts that could be given in place of the one asked for. */
export function otherFacts(form: HandForm): readonly FactName[] {
  return FACTS.filter((fact) => fact !== form.asked && fact !== form.first?.fact);
}

const plausible: Readonly<Record<FactName, (text: string, thisYear: number) => boolean>> = {
  lastFour: (text) => /^\d{4}$/.test(text),
  birthYear: (text, thisYear) =>
    /^\d{4}$/.test(text) && Number(text) >= EARLIEST_BIRTH && Number(text) <= thisYear,
  name: (text) => text.trim() !== '' && text.trim().length <= LONGEST_NAME,
};

/** Whether the text can be the fact asked for. */
export function isPlausible({ asked, text }: HandForm, thisYear: number): boolean {
  return plausible[asked](text, thisYear);
}

/** Asks for the same place of the two by another fact. */
export function askInstead(form: HandForm, asked: FactName): HandForm {
  return { ...form, asked, text: '' };
}

/** Keeps the first fact and asks for the second. */
export function askSecond({ asked, text }: HandForm): HandForm {
  return { first: { fact: asked, text }, asked: goesWith[asked], text: '' };
}

/** The first fact again, as it was typed; null where there is nothing before. */
export function stepBack({ first }: HandForm): HandForm | null {
  return first === null ? null : { first: null, asked: first.fact, text: first.text };
}

const factOf: Readonly<Record<FactName, (text: string) => HandFacts>> = {
  lastFour: (lastFour) => ({ lastFour }),
  birthYear: (text) => ({ birthYear: Number(text) }),
  name: (text) => ({ name: text.trim() }),
};

/** Both facts, as the store takes them. */
export function factsOf({ first, asked, text }: HandForm): HandFacts {
  return { ...(first !== null && factOf[first.fact](first.text)), ...factOf[asked](text) };
}
