import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Columns } from '../../ui/Columns.tsx';
import { cx } from '../../ui/cx.ts';
import { Keypad } from '../../ui/Keypad.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { useWait } from '../../i18n/use-wait.ts';
import { StillThere } from '../idle/StillThere.tsx';
import styles from './ByHand.module.css';
import type { HandFacts, Problem } from './check-in-flow.ts';
import * as form from './hand-form.ts';
import { NameEntry } from './NameEntry.tsx';

type ByHandProps = {
  readonly problem: Problem | null;
  readonly isAsking: boolean;
  /** The store is longer away than a moment. */
  readonly isLate: boolean;
  readonly thisYear: number;
  readonly onGiven: (facts: HandFacts) => void;
  readonly onLeave: () => void;
};

const QUIET_FOR = 60_000;

const useInstead = {
  lastFour: 'hand.useLastFour',
  birthYear: 'hand.useBirthYear',
  name: 'hand.useName',
} as const satisfies Record<form.FactName, string>;

/** Check-in without a card: two facts, one at a time. Whatever was typed goes with the screen. */
export function ByHand(props: ByHandProps) {
  const { problem, isAsking, thisYear } = props;
  const { t } = useTranslation();
  const [given, setGiven] = useState(form.emptyForm);
  const [note, setNote] = useState<'none' | 'year' | 'answer'>('none');
  const change = (next: form.HandForm) => {
    setNote('none');
    setGiven(next);
  };
  const goOn = () => {
    if (!form.isPlausible(given, thisYear)) {
      setNote(given.asked === 'birthYear' ? 'year' : 'none');
    } else if (given.first === null) change(form.askSecond(given));
    else {
      setNote('answer');
      props.onGiven(form.factsOf(given));
    }
  };
  const goBack = () => {
    const before = form.stepBack(given);
    if (before === null) props.onLeave();
    else change(before);
  };
  const entry = {
    label: t(`hand.${given.asked}`),
    value: given.text,
    onChange: (text: string) => change({ ...given, text }),
    onSubmit: goOn,
    submitLabel: given.first === null ? t('common.next') : t('common.confirm'),
    isPending: isAsking,
  };
  return (
    <Page
      title={t('hand.title')}
      back={{ label: t('common.back'), onPress: goBack }}
      actions={<LanguageSwitch />}
      layout="center"
    >
      <Columns
        targets={16}
        words={
          <>
            <p className={cx(styles.place)}>
              {t('hand.fact', { fact: given.first === null ? 1 : 2 })}
            </p>
            <h2>{t(`hand.${given.asked}`)}</h2>
            <p>{t(`hand.${given.asked}Help`)}</p>
            {note === 'year' && <Notice tone="look">{t('hand.birthYearWrong')}</Notice>}
            {note === 'answer' && !isAsking && problem && <ProblemNotice problem={problem} />}
            {props.isLate && <Notice tone="info">{t('result.wait')}</Notice>}
            <div className={cx(styles.instead)}>
              {form.otherFacts(given).map((fact) => (
                <Button
                  key={fact}
                  variant="quiet"
                  isDisabled={isAsking}
                  onPress={() => change(form.askInstead(given, fact))}
                >
                  {t(useInstead[fact])}
                </Button>
              ))}
            </div>
          </>
        }
      >
        {given.asked === 'name' ? <NameEntry {...entry} /> : <Keypad {...entry} length={4} />}
      </Columns>
      {!isAsking && <StillThere quietFor={QUIET_FOR} onTimeOut={props.onLeave} />}
    </Page>
  );
}

function ProblemNotice({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const sentence = useRefusal();
  const { refusal, facts } = problem;
  const wait = useWait();
  return (
    <Notice tone="look">
      {refusal === 'locked'
        ? t('hand.lockedFor', { time: wait(Number(facts?.['seconds'] ?? 0)) })
        : sentence(problem)}
    </Notice>
  );
}
