import type { HubFailure } from '../../../../shared/domain/sync/words.ts';

const BY_STATE: readonly (readonly [RegExp, HubFailure])[] = [
  [/^28/, 'hub-refused-login'],
  // 22023: our roles are not there.
  [/^(3D000|3F000|42P01|42883|42703|22023)$/, 'hub-not-set-up'],
  [/^(42501|0LP01|0A000)$/, 'hub-forbids'],
  [/^(08|53|57|58|40|55|25006|XX)/, 'hub-offline'],
  [/^(22|23|54)/, 'hub-rejects'],
];

const NETWORK =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$/;
const CERTIFICATE =
  /^(ERR_TLS_CERT\w+|CERT_\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_PURPOSE)$/;
/** The driver says these in words alone. */
const LOST = /terminated|timeout|not queryable|closed|socket|ECONN/i;

/** The failure behind an error of the driver; null where it is a fault of ours. */
export function failureOf(error: unknown): HubFailure | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CERTIFICATE.test(code)) return 'hub-untrusted';
  if (NETWORK.test(code)) return 'hub-offline';
  const known = BY_STATE.find(([state]) => code.length === 5 && state.test(code));
  if (known !== undefined) return known[1];
  // A server without TLS, as it answers one who wants it.
  if (/does not support SSL/i.test(error.message)) return 'hub-untrusted';
  if (/SASL|password must be a string/i.test(error.message)) return 'hub-refused-login';
  return code === '' && LOST.test(error.message) ? 'hub-offline' : null;
}
