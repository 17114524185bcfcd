import { expect, test } from 'vitest';
import { checkCode } from '../../../renderer/features/charity/wallet-code.ts';

const WECHAT = 'wxp://f2f0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';
const ALIPAY = 'https://qr.alipay.com/fkx12345abcdefghijklm';

test('a payment code is known by its wallet', () => {
  expect(checkCode(WECHAT, 'wechat')).toBe('fine');
  expect(checkCode('https://payapp.weixin.qq.com/qr/AQE', 'wechat')).toBe('fine');
  expect(checkCode(ALIPAY, 'alipay')).toBe('fine');
  expect(checkCode(ALIPAY.toUpperCase(), 'alipay')).toBe('fine');
});

test('the code of the other wallet, another code and none are told apart', () => {
  expect(checkCode(ALIPAY, 'wechat')).toBe('other-wallet');
  expect(checkCode(WECHAT, 'alipay')).toBe('other-wallet');
  expect(checkCode('https://example.com/alipay.com', 'alipay')).toBe('not-payment');
  expect(checkCode('https://notalipay.com/', 'alipay')).toBe('not-payment');
  expect(checkCode(null, 'wechat')).toBe('no-code');
});
