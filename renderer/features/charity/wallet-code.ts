import type { WalletKind } from '../../../shared/domain/sale/words.ts';

/** What is found in the picture of a payment code. */
export type CodeCheck = 'fine' | 'no-code' | 'other-wallet' | 'not-payment';

const MARKS: Readonly<Record<WalletKind, RegExp>> = {
  wechat: /^wxp:\/\/|^https?:\/\/(?:[\w-]+\.)*(?:weixin|wechat|tenpay)\.(?:qq\.)?com(?:\/|$)/i,
  alipay: /^(?:https?:\/\/)?(?:[\w-]+\.)*alipay(?:objects)?\.com(?:\/|$)|^alipays?:/i,
};

/** Whether a QR code's text looks like that wallet's payment code; null is a picture without a code. */
export function checkCode(text: string | null, kind: WalletKind): CodeCheck {
  if (text === null) return 'no-code';
  if (MARKS[kind].test(text)) return 'fine';
  const other = kind === 'wechat' ? 'alipay' : 'wechat';
  return MARKS[other].test(text) ? 'other-wallet' : 'not-payment';
}
