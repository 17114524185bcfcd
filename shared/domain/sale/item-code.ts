import { inStoreCodes, type InStoreParts } from '../in-store-code.ts';
import { refuse, type Result } from '../result.ts';

declare const brand: unique symbol;

/**
 * The in-store EAN-13 of one piece, or of a product whose goods are counted: `22`, device number (3 digits), serial
 * (7 digits), check digit.
 */
export type ItemCode = string & { readonly [brand]: 'ItemCode' };

export type ItemCodeRefusal = 'not-an-item' | 'damaged-item';

const codes = inStoreCodes<ItemCode>('22');

/** True for a right EAN-13 of prefix 22 whose device and serial are both at least 1. */
export function isItemCode(text: string): text is ItemCode {
  return codes.isCode(text);
}

/** Makes the code of an item. Throws unless the device is 1 to 999 and the serial 1 to 9,999,999. */
export function itemCodeOf(device: number, serial: number): ItemCode {
  return codes.codeOf(device, serial);
}

/** Reads what a scanner or a hand gave; blanks, hyphens and full-width digits are fine. */
export function readItemCode(text: string): Result<ItemCode, ItemCodeRefusal> {
  const read = codes.read(text);
  if (read.ok) return read;
  return refuse(read.refusal === 'damaged' ? 'damaged-item' : 'not-an-item');
}

export function itemCodeParts(code: ItemCode): InStoreParts {
  return codes.partsOf(code);
}

/** What all item codes of a device begin with. */
export function itemCodeStart(device: number): string {
  return codes.startOf(device);
}
