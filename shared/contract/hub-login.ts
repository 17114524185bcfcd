import * as z from 'zod/mini';

const pem = z.string().check(z.maxLength(100_000));

/** Where a hub is and who logs in. */
export const hubAddress = z.strictObject({
  /** `postgresql://role:password@host:5432/database`; the password may stand apart. */
  url: z.string().check(z.minLength(1), z.maxLength(1000)),
  password: z.exactOptional(z.string().check(z.maxLength(1000))),
  /** Who may vouch for the hub (PEM), where that is none of the system's authorities. */
  ca: z.exactOptional(pem),
  /** Logs in by certificate (PEM), in place of a password or beside it. */
  certificate: z.exactOptional(z.strictObject({ cert: pem, key: pem })),
});
export type HubAddress = z.output<typeof hubAddress>;

/** Who this kiosk is at which hub, and whether the system's key store keeps it. */
export const hubLogin = z.strictObject({ address: hubAddress, isSealed: z.boolean() });
export type HubLogin = z.output<typeof hubLogin>;
