import { useTranslation } from 'react-i18next';
import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { namedClassOf } from './class-choice.ts';
import { CoverPicture } from './Cover.tsx';
import { yuanOf } from '../../i18n/yuan.ts';
import { shortTitle } from './short-title.ts';
import { useBookLanguage } from './use-book-language.ts';
import { useClassName } from './use-class-name.ts';
import { useTitleWords } from './use-title-words.ts';

type TitleFactsProps = { readonly title: TitleFull; readonly onCover: () => void };

/** What is known of a title, beside its cover. */
export function TitleFacts({ title, onCover }: TitleFactsProps) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const facts = useFacts(title);
  return (
    <Card title={t('catalogue.about')}>
      <div className={cx(own.withCover)}>
        <div className={cx(own.stacked)}>
          <CoverPicture titleId={title.titleId} name={title.name} />
          <Button variant="quiet" onPress={onCover}>
            {title.hasCover ? t('catalogue.changeCover') : t('catalogue.addCover')}
          </Button>
        </div>
        <dl className={cx(styles.facts)}>
          {facts.map(([field, value]) => (
            <div key={field} className={cx(styles.fact)}>
              <dt>{words.field(field)}</dt>
              <dd className={cx(own.lines)}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  );
}

/** The fields that say something, by their names. */
function useFacts(title: TitleFull): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  const languageOf = useBookLanguage();
  const { clc, language, year, ageFrom, priceFen } = title;
  const named = clc === null ? null : namedClassOf(clc);
  const all: readonly (readonly [string, string | null])[] = [
    ['name', shortTitle(title.name) === title.name ? null : title.name],
    ['callNumber', title.callNumber],
    ['authors', format.list(title.authors)],
    ['subtitle', title.subtitle],
    ['publisher', title.publisher],
    ['year', year === null ? null : String(year)],
    ['isbn', title.isbnHyphenated],
    ['clc', clc === null || named === null ? clc : `${clc} ${nameOf(named)}`],
    ['material', t(`catalogue.material.${title.material}`)],
    ['ageFrom', ageFrom === null ? null : t('catalogue.fromAge', { age: ageFrom })],
    ['language', language === null ? null : languageOf(language)],
    ['series', title.series],
    ['priceFen', priceFen === null ? null : t('catalogue.yuan', { yuan: yuanOf(priceFen) })],
  ];
  return all.flatMap(([field, value]) =>
    value === null || value === '' ? [] : [[field, value] as const],
  );
}
