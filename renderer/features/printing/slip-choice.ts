import { rememberedPrinter, rememberPrinter } from './remembered-printer.ts';

export const slipLayouts = ['sheet', 'slip'] as const;

/** How slips are to be printed; '' is no printer, a PDF file alone. */
export type SlipChoice = {
  readonly layout: (typeof slipLayouts)[number];
  readonly printer: string;
};

const STORED_UNDER = 'qinlin.slips';

/** How slips were printed last at this kiosk, of whatever kind they were. */
export function rememberedSlips(): SlipChoice {
  const stored = localStorage.getItem(STORED_UNDER);
  const layout = slipLayouts.find((one) => one === stored) ?? 'sheet';
  return { layout, printer: rememberedPrinter('slips') };
}

export function rememberSlips({ layout, printer }: SlipChoice): void {
  localStorage.setItem(STORED_UNDER, layout);
  rememberPrinter('slips', printer);
}
