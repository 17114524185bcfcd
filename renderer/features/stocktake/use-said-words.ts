import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { elsewhere, type Counted, type Said } from './count.ts';
import { useShelfName } from './use-shelf-name.ts';

export type SaidWords = {
  readonly sentence: string;
  /** Smaller, where there is more to do. */
  readonly detail: string | null;
};

/** The one sentence that answers a scan. */
export function useSaidWords(): (said: Said) => SaidWords {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const counted = useCountedWords();
  return (said) => {
    switch (said.kind) {
      case 'counted':
        return counted(said);
      case 'unreadable':
        return { sentence: t('stocktake.said.unreadable'), detail: null };
      case 'refused':
      default:
        return { sentence: refusal(said.refused), detail: null };
    }
  };
}

function useCountedWords(): (counted: Counted) => SaidWords {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  return (counted) => {
    const { outcome, code } = counted;
    const title = counted.title ?? '';
    const home = elsewhere(counted);
    const detail = home === null ? null : t('stocktake.said.home', { shelf: shelfName(home) });
    switch (outcome) {
      case 'here':
        return { sentence: t('stocktake.said.here', { title }), detail: null };
      case 'lent':
        return { sentence: t('stocktake.said.lent', { title }), detail };
      case 'wrong-shelf': {
        const shelf = shelfName(counted.location ?? '');
        return { sentence: t('stocktake.said.wrong-shelf', { title, shelf }), detail: null };
      }
      case 'unknown':
        return { sentence: t('stocktake.said.unknown', { code }), detail: null };
      case 'withdrawn':
        return { sentence: t('stocktake.said.withdrawn', { title }), detail: null };
      case 'repeat':
      default:
        return counted.title === null
          ? { sentence: t('stocktake.said.repeat-unknown', { code }), detail: null }
          : { sentence: t('stocktake.said.repeat', { title }), detail };
    }
  };
}
