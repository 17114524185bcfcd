import './print-page.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { LaidOut, PrintDocument } from '../../shared/contract/print.ts';
import { callPrint } from '../app/call.ts';
import { startI18n } from '../i18n/i18n.ts';
import { CardSheet } from './CardSheet.tsx';
import { fitRoll } from './fit-roll.ts';
import { LabelPages } from './LabelPages.tsx';
import { PriceLabelPages } from './PriceLabelPages.tsx';
import { ReceiptPage } from './ReceiptPage.tsx';
import { SheetPages } from './SheetPages.tsx';
import { SlipPages } from './SlipPages.tsx';

const FONT = '"Noto Sans SC Variable"';
const WEIGHTS = [400, 600, 700];

void callPrint('shell.printReady', await show());

/** Shows what the shell wants printed, with its fonts loaded before anything is measured. */
async function show(): Promise<LaidOut | null> {
  try {
    await startI18n();
    const job = await callPrint('shell.printDocument', null);
    const root = document.getElementById('root');
    if (job === null || root === null) return null;
    await loadFonts(job);
    const shown = createRoot(root);
    flushSync(() => shown.render(<Pages document={job} pages={0} />));
    await document.fonts.ready;
    if (job.kind === 'sheet') {
      const pages = (await callPrint('shell.printPages', null)) ?? 0;
      flushSync(() => shown.render(<Pages document={job} pages={pages} />));
      await document.fonts.ready;
    }
    return { heightMm: fitRoll(root) };
  } catch {
    return null;
  }
}

type PagesProps = {
  readonly document: PrintDocument;
  /** How many it comes to, to be numbered; 0 until it is known. */
  readonly pages: number;
};

function Pages({ document: job, pages }: PagesProps) {
  if (job.kind === 'cards') return <CardSheet document={job} />;
  if (job.kind === 'labels') return <LabelPages document={job} />;
  if (job.kind === 'slips') return <SlipPages document={job} />;
  if (job.kind === 'price-labels') return <PriceLabelPages document={job} />;
  if (job.kind === 'receipt') return <ReceiptPage document={job} />;
  return <SheetPages document={job} pages={pages} />;
}

/** The font lies in a hundred files by range of characters; only those that the job needs are loaded. */
async function loadFonts(job: PrintDocument): Promise<void> {
  const letters = [...new Set(JSON.stringify(job))].join('');
  await Promise.all(
    WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, letters)),
  );
}
