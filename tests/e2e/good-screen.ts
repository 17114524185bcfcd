import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Screen } from './pages/screen.ts';
import { keysOf } from './pages/words.ts';

/** What went wrong between a text and the screen. */
const LEFTOVERS = /\{\{|\}\}|\bundefined\b|\bnull\b|\bNaN\b|\[object /;

/** The panels that most halls have. */
const PANELS = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** A good screen, with nothing wider than any of the usual panels. */
export async function expectFits(screen: Screen): Promise<void> {
  const { page } = screen;
  for (const size of PANELS) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *, [role=dialog] *, [role=alertdialog] *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.tagName} ${one.className}`),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(sticksOut)).toEqual([]);
  }
  await expectGoodScreen(screen);
}

/** Nothing that keeps anybody out, no key in place of a text, no empty button. */
export async function expectGoodScreen(screen: Screen): Promise<void> {
  const { page, language } = screen;
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(LEFTOVERS);
  expect(keysOf(language).filter((key) => text.includes(key))).toEqual([]);
  // Out of legacy mode it opens a page of its own, which no window of Electron is. The announcer's messages
  // outlive the buttons that they name by seconds.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Runs in the page: what is wider than its place in a row covers the part beside it. */
function sticksOut(): readonly string[] {
  const endOf = (one: Element) => one.getBoundingClientRect().right;
  return [...document.querySelectorAll('main *')]
    .filter((one) => {
      const { display, overflowX } = getComputedStyle(one);
      // A ring that turns is wider at a slant than its place.
      const turns = one.role === 'progressbar';
      return display.endsWith('flex') && overflowX === 'visible' && !turns;
    })
    .flatMap((row) =>
      [...row.children]
        .filter((child) => {
          const { position, marginRight } = getComputedStyle(child);
          const meant = Math.min(0, Number.parseFloat(marginRight));
          return position === 'static' && endOf(child) + meant > endOf(row) + 1;
        })
        .map((child) => `${child.className} in ${row.className}`),
    );
}
