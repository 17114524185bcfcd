import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './attendance.module.css';

const SHOWN = 6;

type PersonPickerProps = { readonly onChoose: (person: PersonRow) => void };

/** Finds one person by whatever is known of them, and takes the first touch. */
export function PersonPicker({ onChoose }: PersonPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const found = useCallQuery(
    'people.search',
    { query: query.slice(0, 60), limit: SHOWN },
    { isEnabled: query !== '', keepsLast: true },
  );
  const answer = query === '' ? undefined : found.data;
  const { rows, total } = answer?.ok ? answer.value : { rows: [], total: 0 };
  const choose = (personId: string) => {
    const person = rows.find((row) => row.personId === personId);
    if (person) onChoose(person);
  };
  return (
    <div className={cx(styles.picker)}>
      <SearchField
        label={t('attendance.findPerson')}
        placeholder={t('attendance.findPersonHint')}
        value={text}
        onChange={setText}
        takesFocus
      />
      {query === '' && <p className={cx(styles.help)}>{t('attendance.findPersonStart')}</p>}
      <RefusalNotice answer={answer} />
      {answer?.ok && rows.length === 0 && <p>{t('attendance.findPersonNone')}</p>}
      <ChoiceList
        label={t('attendance.results')}
        options={rows.map((row) => ({
          value: row.personId,
          label: row.name,
          description: describe(row),
        }))}
        onChoose={choose}
      />
      {total > rows.length && (
        <p className={cx(styles.help)}>
          {t('attendance.findPersonMore', { count: total - rows.length })}
        </p>
      )}
    </div>
  );
}

/** What tells people of one name apart. */
function describe(row: PersonRow): string {
  const home = [row.building, row.unit].filter((part) => part !== null).join('-');
  return [row.number, home, row.phone ?? '', ...row.teams]
    .filter((part) => part !== '')
    .join(' · ');
}
