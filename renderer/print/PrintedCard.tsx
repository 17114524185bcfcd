import { useTranslation } from 'react-i18next';
import type { PrintableCard, PrintDocument } from '../../shared/contract/print.ts';
import { languages } from '../i18n/language.ts';
import { cardQr } from './card-qr.ts';
import { fitName } from './fit-name.ts';
import css from './card-sheet.module.css';

type PrintedCardProps = {
  readonly card: PrintableCard;
  readonly hallName: string;
  readonly language: PrintDocument['language'];
};

/** One member card: a QR on its left half, who it is for on its right. */
export function PrintedCard({ card, hallName, language }: PrintedCardProps) {
  const { i18n } = useTranslation();
  const others = languages.filter((other) => other !== language);
  return (
    <article className={css['card']}>
      <Qr code={card.code} />
      <div className={css['words']}>
        <p className={css['hall']}>{hallName}</p>
        <Name name={card.name} />
        <p className={css['number']}>{card.number}</p>
        <p className={css['teams']}>{card.teams.join(' · ')}</p>
        {[language, ...others].map((shown) => (
          <p key={shown} lang={shown} className={css['hint']}>
            {i18n.getFixedT(shown)('print.showCard')}
          </p>
        ))}
      </div>
    </article>
  );
}

function Qr({ code }: { readonly code: string }) {
  const { size, path } = cardQr(code);
  return (
    <svg className={css['qr']} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Name({ name }: { readonly name: string }) {
  return (
    <h1 ref={fitOnceShown} className={css['name']}>
      {name}
    </h1>
  );
}

function fitOnceShown(line: HTMLElement | null): void {
  if (line) fitName(line);
}
