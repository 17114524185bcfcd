import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BrowserWindow } from 'electron';
import { laidOut, type PrintDocument, type PrintJob } from '../../shared/contract/print.ts';
import type { ShellCalls } from '../../shared/contract/wire.ts';
import { errorFields, type Log } from '../log.ts';
import { PRINT_PAGE } from './origin.ts';
import { countPages, stampedName, writePdf } from './print-file.ts';
import { pageSizeOf, piecesOf, type PageSize } from './print-page-size.ts';
import { pagePreferences } from './window.ts';

type PrintAnswer = ShellCalls['shell.print']['answer'];

/** Prints one document after the other, each in a hidden window of its own that is gone afterwards. */
export type Printer = {
  /** Waits for its turn. */
  readonly print: (job: PrintJob) => Promise<PrintAnswer>;
  readonly printers: () => Promise<ShellCalls['shell.printers']['answer']>;
  /** What a print window is to show; null for any other window. */
  readonly documentOf: (webContentsId: number) => PrintDocument | null;
  /** How many pages that window comes to as it stands. */
  readonly pagesOf: (webContentsId: number) => Promise<number | null>;
  /** Takes what the print page says of itself, from that page's window. */
  readonly pageIsReady: (webContentsId: number, said: unknown) => void;
};

type Options = {
  readonly preload: string;
  readonly exportsFolder: string;
  readonly kioskWindow: () => BrowserWindow | null;
  readonly log: Log;
};

const LAYOUT_MS = 30_000;
const LAYOUT_PER_PIECE_MS = 100;
const QUEUE_MS = 20_000;
const run = promisify(execFile);

type OpenPage = {
  readonly document: PrintDocument;
  readonly settle: (said: unknown) => void;
  readonly count: () => Promise<number | null>;
};

export function createPrinter({ preload, exportsFolder, kioskWindow, log }: Options): Printer {
  const pages = new Map<number, OpenPage>();
  let queue: Promise<unknown> = Promise.resolve();

  const printNow = async ({ document, printer }: PrintJob): Promise<PrintAnswer> => {
    const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(preload) });
    try {
      const heightMm = await layOut(window, document, pages);
      const size = pageSizeOf(document.layout, heightMm);
      const pdf = await pdfOf(window, size);
      const handOver = async (path: string) =>
        printer === null ? null : toQueue({ window, printer, size, path });
      const { kind, layout } = document;
      const name = stampedName(kind, new Date());
      const isKept = kind !== 'receipt' || printer === null;
      const done = isKept
        ? await withKeptPdf(exportsFolder, { name, pdf }, handOver)
        : await withPassingPdf({ name, pdf }, handOver);
      log.info('printed', { kind, pieces: piecesOf(document), layout, printed: done.printed });
      return done;
    } catch (error) {
      log.error('not printed', errorFields(error));
      return { refusal: isDiskFull(error) ? 'disk-full' : 'unexpected' };
    } finally {
      window.destroy();
    }
  };

  return {
    print: (job) => {
      const printed = queue.then(() => printNow(job));
      queue = printed.catch(() => undefined);
      return printed;
    },
    printers: async () => {
      const found = (await kioskWindow()?.webContents.getPrintersAsync()) ?? [];
      return found.map(({ name, displayName }) => ({ name, label: displayName || name }));
    },
    documentOf: (id) => pages.get(id)?.document ?? null,
    pagesOf: async (id) => (await pages.get(id)?.count()) ?? null,
    pageIsReady: (id, said) => pages.get(id)?.settle(said),
  };
}

const pdfOf = (window: BrowserWindow, size: PageSize): Promise<Buffer> =>
  window.webContents.printToPDF({
    preferCSSPageSize: true,
    pageSize: size.inches,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
  });

type Pdf = { readonly name: string; readonly pdf: Uint8Array };
type HandOver = (path: string) => Promise<boolean | null>;

async function withKeptPdf(folder: string, { name, pdf }: Pdf, handOver: HandOver) {
  const path = await writePdf(folder, name, pdf);
  return { path, printed: await handOver(path) };
}

/** Gone once the queue has it: a till prints hundreds a day, and each can be printed again from the journal. */
async function withPassingPdf({ name, pdf }: Pdf, handOver: HandOver) {
  const folder = await mkdtemp(join(tmpdir(), 'qinlin-print-'));
  try {
    return { path: null, printed: await handOver(await writePdf(folder, name, pdf)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Loads the print page and waits until it says that its fonts are there and everything has its place. Gives the
 * height of a page that is as long as its content.
 */
async function layOut(
  window: BrowserWindow,
  document: PrintDocument,
  pages: Map<number, OpenPage>,
): Promise<number | null> {
  const { webContents } = window;
  const { id } = webContents;
  const limit = LAYOUT_MS + piecesOf(document) * LAYOUT_PER_PIECE_MS;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number | null>((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`the print page ${reason}`));
      timer = setTimeout(fail, limit, 'took too long');
      webContents.once('render-process-gone', () => fail('crashed'));
      const settle = (said: unknown) => {
        const page = laidOut.safeParse(said);
        if (page.success) resolve(page.data.heightMm);
        else fail('gave up');
      };
      const count = async () => countPages(await pdfOf(window, pageSizeOf(document.layout)));
      pages.set(id, { document, settle, count });
      window.loadURL(PRINT_PAGE).catch(() => fail('could not be loaded'));
    });
  } finally {
    clearTimeout(timer);
    pages.delete(id);
  }
}

type QueueJob = {
  readonly window: BrowserWindow;
  readonly printer: string;
  readonly size: PageSize;
  readonly path: string;
};

/** True once the system's queue took it, which says nothing about paper. */
async function toQueue(job: QueueJob): Promise<boolean> {
  if (await throughChromium(job)) return true;
  return process.platform === 'linux' && (await throughLp(job));
}

async function throughChromium({ window, printer, size }: QueueJob): Promise<boolean> {
  const known = await window.webContents.getPrintersAsync();
  if (!known.some(({ name }) => name === printer)) return false;
  return new Promise((resolve) => {
    setTimeout(resolve, QUEUE_MS, false);
    window.webContents.print(
      {
        silent: true,
        deviceName: printer,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: size.microns,
      },
      (success) => resolve(success),
    );
  });
}

/** Silent printing does nothing in some versions of Electron on Linux; CUPS takes the PDF itself. */
async function throughLp({ printer, size, path }: QueueJob): Promise<boolean> {
  try {
    await run('lp', ['-d', printer, '-o', `media=${size.media}`, '--', path], {
      timeout: QUEUE_MS,
    });
    return true;
  } catch {
    return false;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
