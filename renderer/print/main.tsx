import './print-page.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PrintDocument } from '../../shared/contract/print.ts';
import { callPrint } from '../app/call.ts';
import { startI18n } from '../i18n/i18n.ts';
import { CardSheet } from './CardSheet.tsx';

const FONT = '"Noto Sans SC Variable"';
const WEIGHTS = [400, 600, 700];

void callPrint('shell.printReady', await show());

/** Shows what the shell wants printed, with its fonts loaded before anything is measured. */
async function show(): Promise<boolean> {
  try {
    await startI18n();
    const job = await callPrint('shell.printDocument', null);
    const root = document.getElementById('root');
    if (job === null || root === null) return false;
    await loadFonts(job);
    flushSync(() => createRoot(root).render(<CardSheet document={job} />));
    await document.fonts.ready;
    return true;
  } catch {
    return false;
  }
}

/** The font lies in a hundred files by range of characters; only those that the cards need are loaded. */
async function loadFonts({ cards, hallName }: PrintDocument): Promise<void> {
  const texts = cards.flatMap(({ name, number, teams }) => [name, number, ...teams]);
  const letters = [...new Set([hallName, ...texts].join(''))].join('');
  await Promise.all(
    WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, letters)),
  );
}
