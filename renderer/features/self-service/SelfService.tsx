import { useTranslation } from 'react-i18next';
import type { CameraPicture } from '../../scan/use-camera.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { LineList } from './LineList.tsx';
import { MyBooks } from './MyBooks.tsx';
import { SaidBand } from './SaidBand.tsx';
import { toneOf } from './said-look.ts';
import { ScanPane } from './ScanPane.tsx';
import { isBusy, shownLines, type Deed, type SelfState } from './self-flow.ts';
import styles from './self-service.module.css';
import { Stay } from './Stay.tsx';
import { useOpeningWords, type OpeningWords } from './use-opening-words.ts';
import { useSelfWords } from './use-self-words.ts';

type Open = Extract<SelfState, { at: 'open' }>;

type SelfServiceProps = {
  readonly state: Open;
  readonly picture: CameraPicture;
  readonly hasVoice: boolean;
  readonly zone: string;
  /** The store's time, ms. */
  readonly now: number;
  readonly onTurn: (deed: Deed) => void;
  readonly onTouch: () => void;
  readonly onLeave: () => void;
};

/** Without a scan or a touch for so long, nobody is there any more. */
const STAYS = 45_000;

/** Borrowing and bringing back without staff: show a card, scan books, done. */
export function SelfService({ state, picture, hasVoice, zone, now, ...on }: SelfServiceProps) {
  const { t } = useTranslation();
  const opening = useOpeningWords(zone, now);
  const { card, beat } = state;
  const name = card?.reader.name ?? '';
  const called = /^\**$/.test(name) ? t('result.someone') : name;
  const busy = isBusy(state);
  const hasDone = card !== null || shownLines(state).length > 0;
  return (
    <main className={cx(styles.screen)} onPointerDown={on.onTouch}>
      {busy ? (
        <div className={cx(styles.noTime)} />
      ) : (
        <Stay key={beat} ms={STAYS} onOver={on.onLeave} />
      )}
      <header className={cx(styles.head)}>
        <div className={cx(styles.heading)}>
          <h1 className={cx(styles.title)}>
            {card === null ? t('selfService.title') : t('selfService.hello', { name: called })}
          </h1>
          {opening.now.length > 0 && (
            <p className={cx(styles.opening)}>
              {opening.now.map((words) => (
                <span key={words}>{words}</span>
              ))}
            </p>
          )}
        </div>
        <LanguageSwitch />
        {!hasDone && (
          <Button variant="quiet" onPress={on.onLeave}>
            {t('common.back')}
          </Button>
        )}
      </header>
      <div className={cx(styles.columns)}>
        <div className={cx(styles.left)}>
          <Said state={state} hasVoice={hasVoice} />
          {hasDone ? <Books state={state} /> : <Start week={opening.week} />}
        </div>
        <Right state={state} picture={picture} onTurn={on.onTurn} />
      </div>
      {hasDone && (
        <footer className={cx(styles.foot)}>
          <Button isWide icon="check" isPending={busy} onPress={on.onLeave}>
            {t('selfService.done')}
          </Button>
        </footer>
      )}
    </main>
  );
}

function Said({ state, hasVoice }: { readonly state: Open; readonly hasVoice: boolean }) {
  const wordsOf = useSelfWords();
  const { said } = state;
  if (said === null) return null;
  const reader = state.card?.reader ?? null;
  return (
    <SaidBand
      key={said.id}
      tone={toneOf(said, reader)}
      words={wordsOf(said, reader)}
      hasVoice={hasVoice}
    />
  );
}

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

function Books({ state }: { readonly state: Open }) {
  const { t } = useTranslation();
  return (
    <section className={cx(styles.books)} aria-label={t('selfService.books')} {...focusable}>
      <LineList lines={shownLines(state)} />
      {state.card !== null && <MyBooks loans={state.card.reader.loans} />}
    </section>
  );
}

/** What there is to do here, in two pictures. */
function Start({ week }: Pick<OpeningWords, 'week'>) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={cx(styles.start)}>
        <li className={cx(styles.way)}>
          <span className={cx(styles.waySign)}>
            <Icon name="card" />
          </span>
          <span className={cx(styles.wayName)}>{t('selfService.lend')}</span>
          <span>{t('selfService.lendHow')}</span>
        </li>
        <li className={cx(styles.way)}>
          <span className={cx(styles.waySign)}>
            <Icon name="book" />
          </span>
          <span className={cx(styles.wayName)}>{t('selfService.return')}</span>
          <span>{t('selfService.returnHow')}</span>
        </li>
      </ul>
      {week.length > 0 && (
        <section className={cx(styles.week)} aria-label={t('opening.week')}>
          <h2 className={cx(styles.weekTitle)}>{t('opening.week')}</h2>
          <ul className={cx(styles.days)}>
            {week.map((days) => (
              <li key={days}>{days}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type RightProps = {
  readonly state: Open;
  readonly picture: CameraPicture;
  readonly onTurn: (deed: Deed) => void;
};

function Right({ state: { card, deed, lines }, picture, onTurn }: RightProps) {
  const { t } = useTranslation();
  if (card === null)
    return (
      <ScanPane
        title={lines.length === 0 ? t('selfService.showCardOrBook') : t('selfService.scanReturns')}
        icon={lines.length === 0 ? 'card' : 'book'}
        picture={picture}
      />
    );
  return (
    <ScanPane
      title={deed === 'lend' ? t('selfService.scanBooks') : t('selfService.scanReturns')}
      icon="book"
      picture={picture}
    >
      <div className={cx(styles.deeds)}>
        <RadioTiles
          label={t('selfService.deed')}
          isLabelHidden
          options={[
            { value: 'lend', label: t('selfService.lend') },
            { value: 'return', label: t('selfService.return') },
          ]}
          value={deed}
          onChange={onTurn}
        />
      </div>
    </ScanPane>
  );
}
