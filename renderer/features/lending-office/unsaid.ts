/** What a file for another library system may leave unsaid, as the export counts it. */
const words = [
  'due-date',
  'in-house-use',
  'reader-unknown',
  'condition',
  'hold',
  'renewal-as-loan',
] as const;

/** What there is no sentence for is 'other': it is counted all the same. */
export const unsaidWord = (what: string): (typeof words)[number] | 'other' =>
  words.find((word) => word === what) ?? 'other';
