import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { helperPage, helperStyle } from './helper-page.ts';
import { HELPER_PAGE, isOurs, ORIGIN, SCHEME } from './origin.ts';

/** What `<style>` and `style=` may do; the pages use style sheets of their own alone. */
const STYLE_SOURCES = "'self'";

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src ${STYLE_SOURCES}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** How Chromium is to treat our scheme; registered before the app is ready. */
export const schemePrivileges = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    codeCache: true,
  },
};

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The file that an address of our origin stands for, or null if it is no such address. */
export function pathOf(root: string, address: string): string | null {
  if (!isOurs(address)) return null;
  const parts = new URL(address).pathname.split('/').slice(1);
  const names: string[] = [];
  for (const part of parts) {
    const name = decoded(part);
    if (name === null || name === '.' || name === '..' || /[/\\:\0]/.test(name)) return null;
    names.push(name);
  }
  if (names.at(-1) === '') names[names.length - 1] = 'index.html';
  return names.includes('') ? null : join(root, ...names);
}

/**
 * Answers the page's requests from the folder of the built renderer. A missing page is answered with
 * the one that asks to call a helper.
 */
export function fileHandler(
  root: string,
): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET') return answer('', 405, '.html');
    const path = pathOf(root, url);
    if (path === null) return answer('', 404, '.html');
    if (url === HELPER_PAGE) return answer(helperPage, 200, '.html');
    if (url === `${ORIGIN}/call-a-helper.css`) return answer(helperStyle, 200, '.css');
    try {
      return answer(await readFile(path), 200, extname(path));
    } catch {
      const isPage = extname(path) === '.html';
      return answer(isPage ? helperPage : '', isPage ? 503 : 404, '.html');
    }
  };
}

/** No opener policy: there is no second window, and it would cost a second process at every start. */
function answer(body: BodyInit, status: number, extension: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': mimeTypes[extension.toLowerCase()] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
