import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, fileHandler, pathOf } from '../../../main/shell/protocol.ts';

const root = mkdtempSync(join(tmpdir(), 'qinlin-pages-'));
writeFileSync(join(root, 'index.html'), '<!doctype html><title>kiosk</title>');
writeFileSync(join(root, 'reader.wasm'), '');
writeFileSync(join(root, 'letters.woff2'), '');
const get = (url: string, method = 'GET') => fileHandler(root)({ url, method });

describe('the page’s own scheme', () => {
  test('serves the built page under the strict policy', async () => {
    const answer = await get('qinlin://app/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('kiosk');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('names the types that Chromium insists on', async () => {
    const wasm = await get('qinlin://app/reader.wasm');
    const font = await get('qinlin://app/letters.woff2');
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    expect(font.headers.get('content-type')).toBe('font/woff2');
  });

  test('allows no script, frame or form from anywhere else', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(contentSecurityPolicy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
  });

  test('answers 404 for what is not there, and asks to call a helper where a page is missing', async () => {
    expect((await get('qinlin://app/nothing.js')).status).toBe(404);
    const page = await get('qinlin://app/other.html');
    expect(page.status).toBe(503);
    const text = await page.text();
    expect(text).toContain('请联系工作人员');
    expect(text).toContain('Please call a helper');
  });

  test('serves no other host and no other way than reading', async () => {
    expect((await get('qinlin://elsewhere/index.html')).status).toBe(404);
    expect((await get('qinlin://app/index.html', 'POST')).status).toBe(405);
  });
});

describe('the file behind an address', () => {
  test.each([
    'qinlin://app/..%2f..%2fetc%2fpasswd',
    'qinlin://app/%2e%2e%5c%2e%2e%5csecret',
    'qinlin://app/a%00b',
    'qinlin://app/c:%5cwindows',
    'qinlin://app//index.html',
    'qinlin://app/%zz',
    'https://app/index.html',
    'nonsense',
  ])('is none for %s', (address) => {
    expect(pathOf(root, address)).toBeNull();
  });

  test('never lies outside of the page’s folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e%2e', '%2E%2e%2f', '..\\', '', '%5c..', 'a'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = pathOf(root, `qinlin://app/${parts.join('/')}`);
        expect(path === null || path.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});
