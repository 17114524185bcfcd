import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import { useCallQuery } from '../../app/use-call.ts';

/** The tills of this hall that goods may be allotted to. */
export function useTills() {
  const found = useCallQuery('crafts.places', {});
  return found.data?.ok ? found.data.value : [];
}

/** What a place is called: the storeroom, or a till by its kiosk's number and name. */
export function usePlaceName(): (place: number) => string {
  const { t } = useTranslation();
  const tills = useTills();
  return useCallback(
    (place: number) => {
      if (place === STOREROOM) return t('crafts.storeroom');
      const till = tills.find((one) => one.place === place);
      const words = { number: place, name: till?.name ?? '' };
      if (till?.isHere === true) return t('crafts.tillHere', words);
      return t(words.name === '' ? 'crafts.tillNumber' : 'crafts.tillNamed', words);
    },
    [t, tills],
  );
}
