import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { Steps } from './use-steps.ts';

/** What can be done about the last result. */
export function Onward({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation();
  const { offer, returned, mayForgive } = steps;
  return (
    <>
      {offer !== null && offer !== 'hold' && (
        <Button onPress={() => steps.goOn(offer)}>{t(`lending.offer.${offer}`)}</Button>
      )}
      {returned !== null && mayForgive && (
        <Button variant="quiet" onPress={() => steps.forgive()}>
          {t('lending.forgiveKey')}
        </Button>
      )}
      {returned !== null && (
        <Button variant="quiet" onPress={() => steps.damage()}>
          {t('lending.damagedKey')}
        </Button>
      )}
    </>
  );
}
