import type { Page } from '@playwright/test';

export type Complaints = {
  readonly said: readonly string[];
  /** Throws what the page complained of, unless it may. */
  readonly expectNone: () => void;
};

/** Errors on the console, thrown in the page or against its Content-Security-Policy, from now on. */
export function listenToPage(page: Page, mayComplain = false): Complaints {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.stack ?? error.message}`));
  return {
    said,
    expectNone: () => {
      if (!mayComplain && said.length > 0)
        throw new Error(`the page complained:\n${said.join('\n')}`);
    },
  };
}
