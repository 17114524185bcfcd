const ALLOWED = [/^main\/store\/db\//, /^main\/store\/journal\//, /^main\/store\/.+-store\.ts$/];

/** A literal that begins as a statement does, and goes on as one; or a statement being prepared. */
const STATEMENTS = [
  /['"`]\s*SELECT\b[^'"`]*\bFROM\b/i,
  /['"`]\s*INSERT\s+(OR\s+\w+\s+)?INTO\b/i,
  /['"`]\s*REPLACE\s+INTO\b/i,
  /['"`]\s*UPDATE\s+\w+\s+SET\b/i,
  /['"`]\s*DELETE\s+FROM\b/i,
  /['"`]\s*(CREATE|ALTER|DROP)\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\b/i,
  /['"`]\s*WITH\s+(RECURSIVE\s+)?\w+(\s*\([^)]*\))?\s+AS\s*\(/i,
  /['"`]\s*(BEGIN\s+(IMMEDIATE|EXCLUSIVE|DEFERRED)|SAVEPOINT\s|PRAGMA\s)/i,
  /\.\s*(prepare|pragma)\s*(<[^>]*>)?\s*\(/,
];

/** Whether a source file holds SQL where only stores, the database part and the journal may. */
export function hasMisplacedSql(path: string, text: string): boolean {
  if (ALLOWED.some((place) => place.test(path))) return false;
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return STATEMENTS.some((statement) => statement.test(code));
}
