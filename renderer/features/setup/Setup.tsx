import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Page } from '../../ui/Page.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { FillHall } from './FillHall.tsx';
import { Join } from './Join.tsx';
import { NameHall } from './NameHall.tsx';
import { NameKiosk } from './NameKiosk.tsx';

const steps = ['hall', 'kiosk', 'pin', 'fill'] as const;
type Step = (typeof steps)[number];

/** The name is null until somebody has written one. */
type Kiosk = { readonly name: string | null; readonly number: number };

/** The first start: names, the administrator's PIN, and what the hall begins with. */
export function Setup({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('hall');
  const [hallName, setHallName] = useState('');
  const [kiosk, setKiosk] = useState<Kiosk>({ name: null, number: 1 });
  const [pin, setPin] = useState('');
  const kioskName = kiosk.name ?? t('setup.kioskDefault');
  const setUp = useCallMutation('hall.setUp');
  const isWorking = setUp.isPending || setUp.data?.ok === true;
  const fill = (sample: boolean) =>
    setUp.mutate(
      { hallName, kioskName, kioskNumber: kiosk.number, pin, sample },
      { onSuccess: (answer) => answer.ok && onDone() },
    );
  const [isJoining, setIsJoining] = useState(false);
  if (isJoining) return <Join onBack={() => setIsJoining(false)} onDone={onDone} />;
  const place = steps.indexOf(step);
  const before = isWorking ? undefined : steps[place - 1];
  return (
    <Page
      title={t('setup.welcome')}
      subtitle={t('setup.step', { step: place + 1, steps: steps.length })}
      actions={<LanguageSwitch />}
      layout="center"
      {...(before && { back: { label: t('common.back'), onPress: () => setStep(before) } })}
    >
      {step === 'hall' && (
        <>
          <NameHall value={hallName} onChange={setHallName} onNext={() => setStep('kiosk')} />
          <Button variant="quiet" onPress={() => setIsJoining(true)}>
            {t('setup.join')}
          </Button>
        </>
      )}
      {step === 'kiosk' && (
        <NameKiosk
          name={kioskName}
          number={kiosk.number}
          onChange={(change) => setKiosk({ ...kiosk, ...change })}
          onNext={() => setStep('pin')}
        />
      )}
      {step === 'pin' && (
        <ChoosePin
          onChosen={(chosen) => {
            setPin(chosen);
            setStep('fill');
          }}
        />
      )}
      {step === 'fill' && (
        <FillHall isWorking={isWorking} withSample={setUp.variables?.sample} onChoose={fill} />
      )}
      <RefusalNotice answer={setUp.data} />
    </Page>
  );
}
