import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { PrintOutcome } from '../printing/PrintOutcome.tsx';
import { usePrinters } from '../printing/use-printers.ts';
import { useHold, useLeave } from '../staff/leave-guard.tsx';
import styles from '../staff/desk.module.css';
import type { PrintChoice } from './print-choice.ts';
import { PrintChoices } from './PrintChoices.tsx';
import type { IssuedCards } from './use-issued-cards.ts';

/** After cards were issued: did they come out right? Their codes are gone once this page is left. */
export function IssuedCardsPage({ issued }: { readonly issued: IssuedCards }) {
  const { t } = useTranslation();
  const format = useFormat();
  const leave = useLeave();
  const cards = issued.cards?.cards ?? [];
  useHold(t('cards.codesGo'));
  return (
    <Page
      title={t('cards.issuedTitle', { count: cards.length })}
      back={{ label: t('common.back'), onPress: () => leave(issued.forget) }}
    >
      <div className={cx(styles.halves)}>
        <div className={cx(styles.stack)}>
          {issued.isPrinting ? (
            <Busy label={t('cards.printing')} />
          ) : (
            <>
              <PrintOutcome printed={issued.printed} />
              <RightCard issued={issued} />
            </>
          )}
        </div>
        <Card title={t('cards.newCards')}>
          <p className={cx(styles.names)}>{format.list(cards.map((card) => card.name))}</p>
          <p className={cx(styles.soft)}>{t('cards.onlyHash')}</p>
        </Card>
      </div>
    </Page>
  );
}

function RightCard({ issued }: { readonly issued: IssuedCards }) {
  const { t } = useTranslation();
  const printers = usePrinters();
  const [changed, setChanged] = useState<PrintChoice | null>(null);
  const choice = changed ?? issued.choice;
  if (choice === null) return null;
  const { printed, hasFailed } = issued;
  const isRefused = printed !== null && 'printed' in printed && printed.printed === false;
  const goesAgain = hasFailed || isRefused;
  return (
    <Card title={goesAgain ? t('cards.tryAgain') : t('cards.cameOut')}>
      <PrintChoices choice={choice} onChange={setChanged} printers={printers} />
      <div className={cx(styles.line)}>
        <Button variant={goesAgain ? 'primary' : 'quiet'} onPress={() => issued.again(choice)}>
          {t('cards.printAgain')}
        </Button>
        {!hasFailed && (
          <Button icon="check" variant={goesAgain ? 'quiet' : 'primary'} onPress={issued.forget}>
            {t('cards.allRight')}
          </Button>
        )}
      </div>
    </Card>
  );
}
