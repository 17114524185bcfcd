import type { Role } from '../../../shared/contract/call.ts';

export type { Role };

/** From the one who may do everything on; every role of the contract is here. */
export const roles = [
  'administrator',
  'clerk',
  'librarian',
  'seller',
] as const satisfies readonly Role[];
