import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { useBookLookup } from './use-book-lookup.ts';

type LookupNoticeProps = {
  readonly missing: ReturnType<typeof useBookLookup>['missing'];
  readonly onNew: (isbn: string) => void;
};

/** What is wrong with a scanned code; a book that nobody catalogued yet can be. */
export function LookupNotice({ missing, onNew }: LookupNoticeProps) {
  const { t } = useTranslation();
  if (missing === null) return null;
  const { sentence, isbn } = missing;
  return (
    <Notice
      tone="look"
      {...(isbn !== null && {
        action: (
          <Button icon="plus" takesFocus onPress={() => onNew(isbn)}>
            {t('catalogue.addThis')}
          </Button>
        ),
      })}
    >
      {sentence}
    </Notice>
  );
}
