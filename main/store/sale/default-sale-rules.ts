import type { TillRules } from '../../../shared/contract/till-shapes.ts';

/** How a hall sells until it decides otherwise: a table at a fair, a drawer with small change, two people at most. */
export const DEFAULT_SALE_RULES: TillRules = {
  blindCount: false,
  approveRefundFromFen: 100_00,
  reasonVarianceFromFen: 1_00,
  approveVarianceFromFen: 50_00,
  referenceFromFen: null,
  pointFen: null,
  pointsPerHour: 10,
  floatFen: 200_00,
  purposeId: null,
  receipt: '80mm',
  slideshowAfterMinutes: 3,
};
