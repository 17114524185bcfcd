import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakerRow } from '../../../shared/contract/crafts.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import own from './crafts.module.css';
import { MOST_MAKERS } from './product-draft.ts';
import type { ProductFormPart } from './ProductForm.tsx';
import { useKnownMakers, type KnownMaker } from './use-known-makers.ts';
import { useShownName } from './use-shown-name.ts';

type MakersFieldProps = Pick<ProductFormPart, 'draft' | 'onChange'> & {
  readonly makers: readonly KnownMaker[];
};

const MOST_FOUND = 5;
const MOST_TYPED = 40;

/** The residents who made it, each with what the public will see of the name. */
export function MakersField({ draft, onChange, makers }: MakersFieldProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const known = useKnownMakers(makers);
  const { makerIds } = draft;
  return (
    <div className={cx(own.stacked)}>
      {makerIds.map((personId) => {
        const maker = known.of(personId);
        const name = maker?.name ?? '';
        return (
          <div key={personId} className={cx(own.chosen)}>
            <span className={cx(own.names)}>
              <span className={cx(own.clamped)}>{name}</span>
              <span className={cx(own.about)}>{maker && shownName(maker)}</span>
            </span>
            <Button
              variant="quiet"
              label={t('crafts.removeMaker', { name })}
              onPress={() =>
                onChange({ ...draft, makerIds: makerIds.filter((one) => one !== personId) })
              }
            >
              {t('common.remove')}
            </Button>
          </div>
        );
      })}
      {makerIds.length < MOST_MAKERS && (
        <MakerSearch
          without={makerIds}
          onChoose={(maker) => {
            known.learn(maker);
            onChange({ ...draft, makerIds: [...makerIds, maker.personId] });
          }}
        />
      )}
    </div>
  );
}

type MakerSearchProps = {
  readonly without: readonly string[];
  readonly onChoose: (maker: MakerRow) => void;
};

function MakerSearch({ without, onChoose }: MakerSearchProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const [query, setQuery] = useState('');
  const isTyped = query.trim() !== '';
  const found = useCallQuery(
    'crafts.makers',
    { query: query.trim().slice(0, MOST_TYPED), limit: MOST_FOUND + without.length },
    { isEnabled: isTyped, keepsLast: true },
  );
  const rows = (isTyped && found.data?.ok ? found.data.value : [])
    .filter(({ personId }) => !without.includes(personId))
    .slice(0, MOST_FOUND);
  const choose = (maker: MakerRow | undefined) => {
    if (maker === undefined) return;
    setQuery('');
    onChoose(maker);
  };
  return (
    <>
      <SearchField
        label={t('crafts.findMaker')}
        placeholder={t('crafts.findMakerHint')}
        description={t('crafts.help.makers')}
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (!found.isPlaceholderData) choose(rows[0]);
        }}
      />
      {rows.length > 0 && (
        <ChoiceList
          label={t('crafts.findMaker')}
          options={rows.map((maker) => ({
            value: maker.personId,
            label: maker.name,
            description: `${t('people.subtitle', { number: maker.number })} · ${shownName(maker)}`,
          }))}
          onChoose={(personId) => choose(rows.find((one) => one.personId === personId))}
        />
      )}
      {isTyped && found.data?.ok && rows.length === 0 && <p>{t('crafts.noMakerFound')}</p>}
    </>
  );
}
