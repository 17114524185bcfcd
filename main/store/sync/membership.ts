import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { Payload } from '../../../shared/contract/events.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import { trustedDevices, type TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import type { Vouching } from '../../../shared/domain/sync/words.ts';
import type { StoreContext } from '../context.ts';
import { publicKeyOf, type Identity } from '../journal/identity.ts';
import type { DeviceStore } from './device-store.ts';
import { introductionSchema, voucherBytes, type Introduction } from './introduction.ts';
import { trustFacts } from './stretch-facts.ts';

/** What a new kiosk of a hall is shown, to join it: whoever has it can, once. */
const invitationSchema = z.strictObject({
  invitationId: z.string(),
  /** The invitation's Ed25519 key, PKCS8 DER as base64url. */
  key: z.string(),
  kioskNumber: z.int().min(1).max(999),
  zone: z.string(),
  inviter: introductionSchema,
});
export type InvitationSlip = z.infer<typeof invitationSchema>;

const PREFIX = 'QINLIN1.';

export const encodeSlip = (slip: InvitationSlip | Introduction): string =>
  PREFIX + Buffer.from(JSON.stringify(slip)).toString('base64url');

export const readInvitation = (text: string): InvitationSlip | null => read(invitationSchema, text);
export const readIntroduction = (text: string): Introduction | null =>
  read(introductionSchema, text);

function read<T>(schema: z.ZodType<T>, text: string): T | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith(PREFIX)) return null;
  try {
    const json = Buffer.from(trimmed.slice(PREFIX.length), 'base64url').toString('utf8');
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

type Deps = {
  readonly devices: DeviceStore;
  /** This device, once the hall is set up. */
  readonly self: () => TrustedDevice;
  /** Makes this file a device of that place; `vouch` shows an invitation. */
  readonly register: (place: Place, vouch: (identity: Identity) => Voucher) => void;
};

type Place = { readonly hallId: string; readonly kioskNumber: number };
type Voucher = Payload<'device.registered'>['voucher'];

export type Membership = ReturnType<typeof createMembership>;

/** Who counts here, and how others come to. */
export function createMembership(context: StoreContext, { devices, self, register }: Deps) {
  const { append, transaction } = context;

  const trusted = () => trustedDevices(self(), trustFacts(devices, [], []));

  /** `recipient` is that of bundles for this kiosk. */
  const introduce = (recipient: string | null = null): Introduction => {
    const { deviceId, publicKey } = self();
    const { hallId, hallName, kioskNumber } = context.kiosk();
    return { deviceId, hallId, hallName, kioskNumber, publicKey, recipient };
  };

  return {
    self,
    trusted,
    introduce,

    /** Takes a device for what it says it is, from now on, in the caller's name. */
    admit(
      introduction: Introduction,
      vouches: Vouching,
      actor: string,
    ): Result<Introduction, 'not-a-slip' | 'already-admitted'> {
      const { deviceId, hallId } = introduction;
      if (hallOf(deviceId) !== hallId) return refuse('not-a-slip');
      return transaction(() => {
        if (trusted().has(deviceId)) return refuse('already-admitted');
        append('device.admitted', { ...introduction, vouches }, { actor, subject: deviceId });
        return ok(introduction);
      });
    },

    /**
     * Makes this file a further device of the hall that the slip is of, in the caller's transaction: it shows the
     * others the invitation, and takes the kiosk that invited it for what it says it is.
     */
    join(text: string): (Place & { readonly hallName: string; readonly zone: string }) | null {
      const slip = readInvitation(text);
      if (slip === null || keyOf(slip.key) === null) return null;
      const { inviter, kioskNumber, zone } = slip;
      const { hallId, hallName } = inviter;
      register({ hallId, kioskNumber }, voucherOf(slip));
      append(
        'device.admitted',
        { ...inviter, vouches: 'own-hall' },
        { actor: 'set-up', subject: inviter.deviceId },
      );
      return { hallId, kioskNumber, hallName, zone };
    },

    /** Keeps a place for another kiosk of this hall; whoever shows the slip there takes it. */
    invite(
      kioskNumber: number,
      recipient: string,
      actor: string,
    ): Result<InvitationSlip, 'kiosk-number-taken'> {
      const { hallId, zone } = context.kiosk();
      const isTaken = devices
        .devices()
        .some((one) => one.hallId === hallId && one.kioskNumber === kioskNumber);
      if (isTaken) return refuse('kiosk-number-taken');
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const invitationId = context.newId();
      const publicHex = publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
      transaction(() =>
        append(
          'device.invited',
          { invitationId, publicKey: publicHex, hallId, kioskNumber },
          { actor },
        ),
      );
      const key = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
      return ok({ invitationId, key, kioskNumber, zone, inviter: introduce(recipient) });
    },
  };
}

/** What a device that was invited shows the others. */
const voucherOf =
  ({ invitationId, key }: InvitationSlip) =>
  (identity: Identity): Voucher => {
    const bytes = voucherBytes(invitationId, identity.deviceId, publicKeyOf(identity));
    const ofInvitation = keyOf(key);
    if (ofInvitation === null) return null;
    return { invitationId, signature: sign(null, bytes, ofInvitation).toString('hex') };
  };

function keyOf(key: string): KeyObject | null {
  try {
    return createPrivateKey({ key: Buffer.from(key, 'base64url'), type: 'pkcs8', format: 'der' });
  } catch {
    return null;
  }
}
