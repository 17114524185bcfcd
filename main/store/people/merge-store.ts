import type { Db } from '../db/failure.ts';

/**
 * Merged records as a set of edges: all records joined by them are one person, named by the record that was
 * never merged away. The same set names the same record everywhere, whatever the order it came in.
 */
export function createMerges(db: Db) {
  const sql = {
    add: db.prepare<[string, string, string]>(
      'INSERT OR IGNORE INTO person_merge VALUES (?, ?, ?)',
    ),
    edges: db.prepare<[string, string], { keep_id: string; merge_id: string }>(
      'SELECT keep_id, merge_id FROM person_merge WHERE keep_id = ? OR merge_id = ?',
    ),
    setCanonical: db.prepare<[string, string]>(
      'UPDATE person SET canonical_id = ? WHERE person_id = ?',
    ),
  };

  const groupOf = (personId: string) => {
    const members = new Set([personId]);
    const merged = new Set<string>();
    for (const member of members)
      for (const edge of sql.edges.all(member, member)) {
        members.add(edge.keep_id).add(edge.merge_id);
        merged.add(edge.merge_id);
      }
    const kept = [...members].filter((member) => !merged.has(member)).toSorted();
    const canonical = kept[0] ?? [...members].toSorted()[0] ?? personId;
    return { members, canonical };
  };

  return {
    canonicalOf: (personId: string): string => groupOf(personId).canonical,
    membersOf: (personId: string): ReadonlySet<string> => groupOf(personId).members,
    add(eventId: string, keepId: string, mergeId: string): void {
      sql.add.run(eventId, keepId, mergeId);
      const { members, canonical } = groupOf(keepId);
      for (const member of members) sql.setCanonical.run(canonical, member);
    },
  };
}
