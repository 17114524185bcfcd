/** Points that service has earned: whole ones, of minutes and a rate per hour. */
export function earnedPoints(serviceMinutes: number, pointsPerHour: number): number {
  return Math.floor((serviceMinutes * pointsPerHour) / 60);
}

/**
 * Points that a refund gives back. Counted of all that was refunded so far, so that parts that are no whole number of
 * points lose none in the end: once everything is refunded, every point is back.
 */
export function pointsBack(
  paid: { readonly fen: number; readonly points: number },
  refundedBeforeFen: number,
  refundedNowFen: number,
): number {
  if (paid.fen <= 0) return 0;
  const upTo = (fen: number) => Math.floor((Math.min(fen, paid.fen) * paid.points) / paid.fen);
  return upTo(refundedBeforeFen + refundedNowFen) - upTo(refundedBeforeFen);
}
