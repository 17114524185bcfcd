import JsBarcode from 'jsbarcode';

/** Modules of white that a scanner asks for left and right of an EAN-13 (GS1 General Specifications, 5.2.3.4). */
const QUIET_LEFT = 11;
const QUIET_RIGHT = 7;

type Encoded = { encodings?: readonly { readonly data: string }[] };

/** The bars of an EAN-13 as one SVG path of height 1; its box is `width` modules wide, with the quiet zones in it. */
export function ean13Bars(code: string): { readonly width: number; readonly path: string } {
  // Asked for an object instead of an element, the library answers modules and draws nothing.
  const encoded: Encoded = {};
  JsBarcode(encoded, code, { format: 'EAN13', flat: true });
  const modules = encoded.encodings?.map(({ data }) => data).join('') ?? '';
  const bars = Array.from(modules.matchAll(/1+/g), ({ index, 0: bar }) => {
    const x = index + QUIET_LEFT;
    return `M${x} 0h${bar.length}v1h-${bar.length}z`;
  });
  return { width: modules.length + QUIET_LEFT + QUIET_RIGHT, path: bars.join('') };
}
