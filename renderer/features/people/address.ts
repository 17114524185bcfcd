/** Building and unit as they are written together: 3-101, but 3栋 101. */
export function addressOf(home: {
  readonly building: string | null;
  readonly unit: string | null;
}): string {
  const { building, unit } = home;
  if (building === null || unit === null) return building ?? unit ?? '';
  return /[0-9A-Za-z]$/.test(building) ? `${building}-${unit}` : `${building} ${unit}`;
}
