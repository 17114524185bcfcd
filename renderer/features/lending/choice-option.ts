/** One thing to choose, by a press or by its digit. */
export type ChoiceOption = {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** What a press does, in a word; null where nothing can be done with it. */
  readonly act: string | null;
  readonly onChoose: () => void;
};

/** What is open to choose from. */
export type ChoiceOptions = {
  readonly heading: string;
  readonly options: readonly ChoiceOption[];
  /** What it says where there is nothing to choose. */
  readonly empty: string;
  readonly isLoading: boolean;
};

/** Those that can be chosen first, so that they have the digits. */
export function choosableFirst(options: readonly ChoiceOption[]): readonly ChoiceOption[] {
  return [
    ...options.filter(({ act }) => act !== null),
    ...options.filter(({ act }) => act === null),
  ];
}

export const choosable = (options: readonly ChoiceOption[]): readonly ChoiceOption[] =>
  options.filter(({ act }) => act !== null);
