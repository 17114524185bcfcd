import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  trustedDevices,
  type Admission,
  type TrustFacts,
} from '../../../shared/domain/sync/trust.ts';

const device = (deviceId: string, vouches: 'own-hall' | 'any-hall' = 'own-hall') => ({
  deviceId,
  hallId: deviceId.split('.')[0] ?? '',
  publicKey: `key of ${deviceId}`,
  vouches,
});
const self = device('a.1.x', 'any-hall');
const says = (
  by: string,
  about: string,
  vouches: 'own-hall' | 'any-hall' = 'own-hall',
): Admission => ({
  ...device(about, vouches),
  by,
});
const nothing: TrustFacts = { admissions: [], invitations: [], registrations: [] };
const ids = (facts: Partial<TrustFacts>) => [
  ...trustedDevices(self, { ...nothing, ...facts }).keys(),
];

describe('who counts', () => {
  it('is this kiosk, whom it admits, and whom these admit in their own halls', () => {
    const admissions = [says('b.1.x', 'b.2.x'), says('a.1.x', 'b.1.x'), says('a.1.x', 'a.2.x')];
    expect(ids({ admissions }).toSorted()).toEqual(['a.1.x', 'a.2.x', 'b.1.x', 'b.2.x']);
  });

  it('is not whom another hall’s kiosk admits elsewhere, unless this hall took its word for any', () => {
    const chain = (vouches: 'own-hall' | 'any-hall') => [
      says('a.1.x', 'b.1.x', vouches),
      says('b.1.x', 'c.1.x', 'any-hall'),
      says('c.1.x', 'd.1.x'),
    ];
    expect(ids({ admissions: chain('own-hall') })).toEqual(['a.1.x', 'b.1.x']);
    // Its word is taken for the third hall, but not for that hall's word for yet another.
    expect(ids({ admissions: chain('any-hall') })).toEqual(['a.1.x', 'b.1.x', 'c.1.x']);
  });

  it('is not a device that gives itself another hall than its name says', () => {
    const admissions = [{ ...says('a.1.x', 'b.1.x'), hallId: 'a' }];
    expect(ids({ admissions })).toEqual(['a.1.x']);
  });

  it('is whoever shows an invitation of a kiosk that counts, once', () => {
    const invitations = [{ by: 'a.1.x', invitationId: 'i', hallId: 'a', kioskNumber: 2 }];
    const shows = (deviceId: string, kioskNumber = 2) => ({
      ...device(deviceId),
      kioskNumber,
      invitationId: 'i',
    });
    expect(ids({ invitations, registrations: [shows('a.2.x'), shows('a.2.y')] })).toEqual([
      'a.1.x',
      'a.2.x',
    ]);
    expect(ids({ invitations, registrations: [shows('a.3.x', 3)] })).toEqual(['a.1.x']);
    expect(ids({ invitations, registrations: [shows('b.2.x')] })).toEqual(['a.1.x']);
    expect(ids({ registrations: [shows('a.2.x')] })).toEqual(['a.1.x']);
  });

  it('never shrinks by what more is said', () => {
    const someDevice = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }));
    const someone = someDevice.map(([hall, number]) => `${hall}.${number}.x`);
    const someWord = fc
      .tuple(someone, someone, fc.constantFrom('own-hall' as const, 'any-hall' as const))
      .map(([by, about, vouches]) => says(by, about, vouches));
    fc.assert(
      fc.property(fc.array(someWord), fc.array(someWord), (some, more) => {
        const before = ids({ admissions: some });
        expect(ids({ admissions: [...some, ...more] })).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
