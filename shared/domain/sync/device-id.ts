/** The hall of a device: the first part of `hall.kiosk.incarnation`. */
export const hallOf = (deviceId: string): string => deviceId.split('.', 1)[0] ?? deviceId;

/** The number of the kiosk that a device is, or was. */
export const kioskNumberOf = (deviceId: string): number => Number(deviceId.split('.', 2)[1] ?? 0);
