/** For whom a device may speak when it admits others: for devices of its own hall, or of any. */
export const vouchings = ['own-hall', 'any-hall'] as const;
export type Vouching = (typeof vouchings)[number];

export const retirementReasons = ['replaced', 'lost', 'forked', 'misused'] as const;
export type RetirementReason = (typeof retirementReasons)[number];

/** Why a bundle was not written. */
export const exportRefusals = [
  'nothing-new',
  'no-recipient',
  'stick-full',
  'stick-read-only',
  'stick-gone',
  'stick-faulty',
] as const;
export type ExportRefusal = (typeof exportRefusals)[number];

/** Why events were not taken in, whatever way they came. */
export const stretchProblems = [
  'event-unreadable',
  'chain-broken',
  'body-changed',
  'forged',
] as const;
export type StretchProblem = (typeof stretchProblems)[number];

/** Why a bundle was not taken in: nothing of it is in the database then. */
export const importRefusals = [
  'bundle-unreadable',
  'not-a-bundle',
  'bundle-newer',
  'bundle-truncated',
  'bundle-damaged',
  'bundle-too-large',
  'bundle-not-for-us',
  'passphrase-needed',
  'wrong-passphrase',
  ...stretchProblems,
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** Why the hub as a whole could not be used. */
export const hubFailures = [
  /** Not reached, or lost on the way: try again later. */
  'hub-offline',
  'hub-refused-login',
  /** Its certificate is not that of the host, or of nobody that is trusted. */
  'hub-untrusted',
  /** A database, but without our tables. */
  'hub-not-set-up',
  /** Set up by an older version of this program: its keeper brings it up. */
  'hub-outdated',
  /** Logged in, but the role may not do this. */
  'hub-forbids',
  /** It could not read what it was sent. */
  'hub-rejects',
] as const;
export type HubFailure = (typeof hubFailures)[number];

export const badAddresses = ['bad-hub-address', 'hub-needs-tls'] as const;
export type BadAddress = (typeof badAddresses)[number];

/** Why a round with the hub failed. */
export const roundFailures = [
  ...hubFailures,
  ...badAddresses,
  ...stretchProblems,
  'unexpected',
] as const;
export type RoundFailure = (typeof roundFailures)[number];
