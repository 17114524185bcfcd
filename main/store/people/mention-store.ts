import type { Db } from '../db/failure.ts';

/** Where a text stands in the journal, by what it tells of. */
export type Mentions = {
  /** Records of other residents, such as a child's, whose guardian it names. */
  readonly people: number;
  /** Hand-overs of takings: who gave the money and who took it. */
  readonly handovers: number;
  readonly others: number;
};

/** Looks for texts in all that is kept, in free notes too. */
export function createMentionStore(db: Db) {
  const found = db.prepare<[{ readonly text: string }], { type: string; events: number }>(
    `SELECT type, count(*) AS events FROM journal
     WHERE body IS NOT NULL AND instr(body, CAST($text AS BLOB)) > 0 GROUP BY type`,
  );

  return {
    /** Each of the texts is looked for by itself: an event that holds two of them counts twice. */
    of(texts: readonly string[]): Mentions {
      const counts = { people: 0, handovers: 0, others: 0 };
      for (const text of texts)
        for (const { type, events } of found.all({ text })) counts[kindOf(type)] += events;
      return counts;
    },
  };
}

const kindOf = (type: string): keyof Mentions => {
  if (type === 'person.signed-handover') return 'handovers';
  return type.startsWith('person.') ? 'people' : 'others';
};
