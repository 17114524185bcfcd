/** Loaded as it is needed first: with its curves it would be a third of what a starting kiosk has to read. */
export const age = () => import('age-encryption');
