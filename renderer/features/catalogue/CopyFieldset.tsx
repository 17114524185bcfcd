import { useTranslation } from 'react-i18next';
import { copySources } from '../../../shared/domain/lending/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCardLookup } from '../people/use-card-lookup.ts';
import styles from '../staff/desk.module.css';
import type { CopyDraft } from './copy-draft.ts';
import { DonorFields } from './DonorFields.tsx';
import { LocationField } from './LocationField.tsx';
import type { TitleProblems } from './title-draft.ts';
import { useTitleWords } from './use-title-words.ts';

export type CopyPart = {
  readonly draft: CopyDraft;
  readonly onChange: (draft: CopyDraft) => void;
  readonly problems: TitleProblems;
};

/** Where copies stand and how they came. A card that is scanned is the donor's. */
export function CopyFieldset({ draft, onChange, problems }: CopyPart) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const said = (field: string) => {
    const problem = problems[field];
    return problem === undefined ? undefined : words.problem(problem);
  };
  const scan = useCardLookup({
    onFound: ({ personId, name }) =>
      onChange({ ...draft, source: 'donated', donor: { personId, name }, donorOrg: '' }),
  });
  return (
    <>
      {scan.problem !== undefined && <Notice tone="look">{scan.problem}</Notice>}
      <LocationField
        value={draft.location}
        onChange={(location) => onChange({ ...draft, location })}
        error={said('location')}
      />
      <RadioTiles
        label={words.field('source')}
        options={copySources.map((value) => ({ value, label: t(`catalogue.source.${value}`) }))}
        value={draft.source}
        onChange={(source) => onChange({ ...draft, source })}
      />
      {draft.source === 'donated' && (
        <DonorFields draft={draft} onChange={onChange} problems={problems} />
      )}
      <div className={cx(styles.fields)}>
        <TextField
          label={words.field('price')}
          value={draft.price}
          onChange={(price) => onChange({ ...draft, price })}
          maxLength={14}
          placeholder={t('catalogue.help.price')}
          error={said('price')}
        />
      </div>
      <Checkbox
        label={words.field('onSiteOnly')}
        description={t('catalogue.help.onSiteOnly')}
        isSelected={draft.onSiteOnly}
        onChange={(onSiteOnly) => onChange({ ...draft, onSiteOnly })}
      />
    </>
  );
}
