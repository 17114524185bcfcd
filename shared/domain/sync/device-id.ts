/** The hall of a device: the first part of `hall.kiosk.incarnation`. */
export const hallOf = (deviceId: string): string => deviceId.split('.', 1)[0] ?? deviceId;
