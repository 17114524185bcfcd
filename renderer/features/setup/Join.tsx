import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { StepForm } from './StepForm.tsx';

type JoinProps = {
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** The first start of a further kiosk: the slip that another one of the hall shows, a name, and a PIN. */
export function Join({ onBack, onDone }: JoinProps) {
  const { t } = useTranslation();
  const [slip, setSlip] = useState('');
  const [kioskName, setKioskName] = useState('');
  const [hasSlip, setHasSlip] = useState(false);
  const join = useCallMutation('hall.join');
  const isWorking = join.isPending || join.data?.ok === true;
  const choose = (pin: string) =>
    join.mutate(
      { slip, kioskName, pin },
      {
        onSuccess: (answer) => {
          if (answer.ok) onDone();
          else setHasSlip(false);
        },
      },
    );
  const back = () => (hasSlip ? setHasSlip(false) : onBack());
  return (
    <Page
      title={t('setup.join')}
      subtitle={t('setup.step', { step: hasSlip ? 2 : 1, steps: 2 })}
      actions={<LanguageSwitch />}
      layout="center"
      {...(!isWorking && { back: { label: t('common.back'), onPress: back } })}
    >
      {isWorking && <Busy label={t('setup.working')} />}
      {!isWorking && hasSlip && <ChoosePin onChosen={choose} />}
      {!isWorking && !hasSlip && (
        <StepForm
          title={t('setup.joinTitle')}
          canGoOn={slip.trim() !== '' && kioskName.trim() !== ''}
          onNext={() => setHasSlip(true)}
        >
          <TextField
            label={t('setup.joinSlip')}
            description={t('setup.joinHelp')}
            value={slip}
            onChange={setSlip}
            maxLength={4000}
            rows={2}
            takesFocus
          />
          <TextField
            label={t('setup.kioskName')}
            description={t('setup.kioskHelp')}
            value={kioskName}
            onChange={setKioskName}
            maxLength={20}
          />
          <RefusalNotice answer={join.data} />
        </StepForm>
      )}
    </Page>
  );
}
