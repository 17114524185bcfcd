/** For whom a device may speak when it admits others: for devices of its own hall, or of any. */
export const vouchings = ['own-hall', 'any-hall'] as const;
export type Vouching = (typeof vouchings)[number];

export const retirementReasons = ['replaced', 'lost', 'forked', 'misused'] as const;
export type RetirementReason = (typeof retirementReasons)[number];
