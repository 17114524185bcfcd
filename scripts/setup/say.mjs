const PROBLEM = 'SetupProblem';

/**
 * One line about what is being done. It goes to stderr, so that a command's own output stays clean.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * An error that the person at the keyboard can act on: what went wrong, and what to do.
 * @param {string} what
 * @param {string} advice
 */
export function problem(what, advice) {
  const error = new Error(`${what}\n  ${advice.replaceAll('\n', '\n  ')}`);
  error.name = PROBLEM;
  return error;
}

/**
 * Tells an error in words; a stack only where it is a fault of the scripts themselves.
 * @param {unknown} error
 */
export function tell(error) {
  if (error instanceof Error && error.name === PROBLEM) say(`\n${error.message}`);
  else say(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
