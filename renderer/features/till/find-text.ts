const RECEIPT = /^\d{3}-?\d{6}-?\d{3,}$/;

/** In half-width letters, without the spaces around it. */
export function typedText(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** A label's code, a card's or a receipt's number; no words to look for. */
export function isCode(typed: string): boolean {
  const text = typedText(typed).replaceAll(/\s/g, '');
  return /^\d{6,}$/.test(text) || RECEIPT.test(text);
}
