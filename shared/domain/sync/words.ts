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
  'event-unreadable',
  'chain-broken',
  'body-changed',
  'forged',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];
