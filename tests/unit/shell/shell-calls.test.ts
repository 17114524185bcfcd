import { describe, expect, test } from 'vitest';
import type { AnyAnswer, ShellCalls } from '../../../shared/contract/wire.ts';
import { createSession } from '../../../main/shell/session.ts';
import { shellHandlers } from '../../../main/shell/shell-calls.ts';

const job = {
  document: {
    kind: 'cards',
    layout: 'card',
    hallName: '桂花里亲邻之家',
    language: 'zh-CN',
    cards: [{ name: '王小明', number: '0001', teams: [], code: `71${'0'.repeat(32)}` }],
  },
  printer: null,
};
const labelJob = {
  document: {
    kind: 'labels',
    layout: 'label',
    hallName: '桂花里亲邻之家',
    language: 'zh-CN',
    skip: 0,
    labels: [{ callNumber: 'I242.4/1', title: '红楼梦', code: '2100100000017' }],
  },
  printer: null,
};
const hall = { hallName: '桂花里亲邻之家', language: 'zh-CN' };
const priceLabelJob = {
  document: {
    kind: 'price-labels',
    layout: 'label',
    ...hall,
    skip: 0,
    labels: [{ name: '泥塑小老虎', priceFen: 1, madeBy: '乐乐', code: '2200100000018' }],
  },
  printer: null,
};
const receiptJob = {
  document: {
    kind: 'receipt',
    layout: '80mm',
    ...hall,
    isCopy: false,
    receipt: {
      number: '001-260601-0001',
      kind: 'sale',
      ofNumber: null,
      at: '2026-06-01 10:42',
      till: 1,
      purpose: null,
      partner: null,
      lines: [],
      totalFen: 0,
      tenders: [],
      changeFen: 0,
    },
  },
  printer: null,
};
const sheetJob = {
  document: {
    kind: 'sheet',
    layout: 'a4',
    ...hall,
    heading: '日结',
    facts: [],
    tables: [],
    notes: [],
    signatures: [],
  },
  printer: null,
};
const post = (role: string, active = true) => ({
  staffId: 'post-0001',
  label: '前台',
  role,
  active,
});

function shellWith({ signedIn, now }: { readonly signedIn?: object; readonly now: AnyAnswer }) {
  const done: string[] = [];
  const session = createSession();
  if (signedIn !== undefined) session.signIn(signedIn);
  const printed: ShellCalls['shell.print']['answer'] = { path: '/cards.pdf', printed: null };
  const shell = shellHandlers({
    session,
    link: { call: async () => now },
    hub: { set: async (address) => void done.push(`hub ${address?.url ?? 'none'}`) },
    printer: {
      print: async () => {
        done.push('print');
        return printed;
      },
      printers: async () => [{ name: 'cards', label: 'Card printer' }],
    },
    quit: () => void done.push('quit'),
  });
  return { shell, done };
}
const posts = (...value: readonly object[]): AnyAnswer => ({ ok: true, value });

describe('printing cards', () => {
  test.each(['administrator', 'clerk'])('is for the %s', async (role) => {
    const { shell } = shellWith({ signedIn: post(role), now: posts(post(role)) });
    expect(await shell['shell.print'](job)).toEqual({ path: '/cards.pdf', printed: null });
    expect(await shell['shell.printers'](null)).toHaveLength(1);
  });

  test.each(['librarian', 'seller'])('is not for the %s', async (role) => {
    const { shell, done } = shellWith({ signedIn: post(role), now: posts(post(role)) });
    expect(await shell['shell.print'](job)).toEqual({ refusal: 'not-allowed' });
    expect(done).toEqual([]);
  });

  test('is the librarian’s where it is labels or slips', async () => {
    const { shell } = shellWith({ signedIn: post('librarian'), now: posts(post('librarian')) });
    expect(await shell['shell.print'](labelJob)).toEqual({ path: '/cards.pdf', printed: null });
    expect(await shell['shell.printers'](null)).toHaveLength(1);
  });

  test('labels are not for the seller', async () => {
    const { shell } = shellWith({ signedIn: post('seller'), now: posts(post('seller')) });
    expect(await shell['shell.print'](labelJob)).toEqual({ refusal: 'not-allowed' });
  });

  test('is the seller’s where it is receipts and price labels, not the librarian’s', async () => {
    const seller = shellWith({ signedIn: post('seller'), now: posts(post('seller')) });
    const librarian = shellWith({ signedIn: post('librarian'), now: posts(post('librarian')) });
    for (const one of [receiptJob, priceLabelJob]) {
      expect(await seller.shell['shell.print'](one)).toEqual({ path: '/cards.pdf', printed: null });
      expect(await librarian.shell['shell.print'](one)).toEqual({ refusal: 'not-allowed' });
    }
    expect(await seller.shell['shell.printers'](null)).toHaveLength(1);
  });

  test.each([
    ['administrator', true],
    ['clerk', true],
    ['librarian', false],
    ['seller', true],
  ])('sheets: the %s may: %s', async (role, may) => {
    const { shell } = shellWith({ signedIn: post(role), now: posts(post(role)) });
    const answer = await shell['shell.print'](sheetJob);
    expect('path' in answer).toBe(may);
  });

  test('is not for the public', async () => {
    const { shell } = shellWith({ now: posts(post('clerk')) });
    expect(await shell['shell.print'](job)).toEqual({ refusal: 'not-allowed' });
    expect(await shell['shell.print'](receiptJob)).toEqual({ refusal: 'not-allowed' });
    expect(await shell['shell.printers'](null)).toEqual([]);
  });

  test('ends with the role: a post that lost it, or is closed, prints no more', async () => {
    const lost = shellWith({ signedIn: post('clerk'), now: posts(post('seller')) });
    const closed = shellWith({ signedIn: post('clerk'), now: posts(post('clerk', false)) });
    expect(await lost.shell['shell.print'](job)).toEqual({ refusal: 'not-allowed' });
    expect(await closed.shell['shell.print'](job)).toEqual({ refusal: 'not-allowed' });
  });

  test('takes nothing but a whole, well-formed job', async () => {
    const { shell, done } = shellWith({ signedIn: post('clerk'), now: posts(post('clerk')) });
    const wrong = { ...job, path: '/etc/passwd' };
    expect(await shell['shell.print'](wrong)).toEqual({ refusal: 'unexpected' });
    expect(done).toEqual([]);
  });
});

describe('leaving the kiosk', () => {
  test('is for the administrator', async () => {
    const administrator = post('administrator');
    const { shell, done } = shellWith({ signedIn: administrator, now: posts(administrator) });
    expect(await shell['shell.quit'](null)).toBe(true);
    expect(done).toEqual(['quit']);
  });

  test('is for nobody else', async () => {
    const { shell, done } = shellWith({ signedIn: post('clerk'), now: posts(post('clerk')) });
    expect(await shell['shell.quit'](null)).toBe(false);
    expect(done).toEqual([]);
  });
});

test('signing out forgets who it was', async () => {
  const { shell } = shellWith({ signedIn: post('clerk'), now: posts() });
  expect(await shell['shell.session'](null)).toMatchObject({ role: 'clerk' });
  await shell['shell.signOut'](null);
  expect(await shell['shell.session'](null)).toBeNull();
});

describe('the hub', () => {
  const url = 'postgresql://hall@hub.example:5432/qinlin';

  test('is set, and taken away, by an administrator', async () => {
    const now = posts(post('administrator'));
    const { shell, done } = shellWith({ signedIn: post('administrator'), now });
    expect(await shell['shell.setHub']({ url, password: 'geheim' })).toEqual({ done: true });
    expect(await shell['shell.setHub'](null)).toEqual({ done: true });
    expect(done).toEqual([`hub ${url}`, 'hub none']);
  });

  test.each(['clerk', 'librarian', 'seller'])('is not set by the %s', async (role) => {
    const { shell, done } = shellWith({ signedIn: post(role), now: posts(post(role)) });
    expect(await shell['shell.setHub']({ url })).toEqual({ refusal: 'not-allowed' });
    expect(done).toEqual([]);
  });

  test('is not set to what is no address', async () => {
    const now = posts(post('administrator'));
    const { shell, done } = shellWith({ signedIn: post('administrator'), now });
    expect(await shell['shell.setHub']({ url, host: 'elsewhere' })).toEqual({
      refusal: 'unexpected',
    });
    expect(done).toEqual([]);
  });
});
