import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { usePersonWords } from '../people/person-words.ts';
import styles from '../staff/desk.module.css';
import own from './import.module.css';
import type { Preview } from './ImportPreview.tsx';

/** Which columns were understood as what, which were not, and the teams that come new. */
export function ImportColumns({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const understood = preview.columns.flatMap(({ heading, field }) =>
    field === null ? [] : [{ heading, field }],
  );
  const ignored = preview.columns.filter(({ heading, field }) => field === null && heading !== '');
  const nameOf = (heading: string, field: string) => {
    const name = words.field(field);
    return heading === name ? name : t('import.columnIs', { heading, field: name });
  };
  return (
    <dl className={cx(styles.facts, own.columns)}>
      <dt>{t('import.understood')}</dt>
      <dd className={cx(own.chips)}>
        {understood.map(({ heading, field }) => (
          <Badge key={field} tone="success">
            {nameOf(heading, field)}
          </Badge>
        ))}
      </dd>
      {ignored.length > 0 && (
        <>
          <dt>{t('import.ignored')}</dt>
          <dd className={cx(own.chips)}>
            {[...new Set(ignored.map(({ heading }) => heading))].map((heading) => (
              <Badge key={heading}>{heading}</Badge>
            ))}
          </dd>
        </>
      )}
      {preview.newTeams.length > 0 && (
        <>
          <dt>{t('import.newTeams')}</dt>
          <dd className={cx(own.chips)}>
            {preview.newTeams.map((team) => (
              <Badge key={team} tone="info">
                {team}
              </Badge>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
