import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { Steps } from './use-steps.ts';

type TitleStepsProps = {
  readonly steps: Steps;
  /** Whose card is active. */
  readonly reader: { readonly name: string } | null;
};

/** What can be done with a title as a whole. */
export function TitleSteps({ steps, reader }: TitleStepsProps) {
  const { t } = useTranslation();
  return (
    <>
      {steps.offer === 'hold' && reader && (
        <Button onPress={() => steps.goOn('hold')}>
          {t('lending.offer.hold', { name: reader.name })}
        </Button>
      )}
      <Button variant="quiet" onPress={steps.showInCatalogue}>
        {t('lending.inCatalogue')}
      </Button>
    </>
  );
}
