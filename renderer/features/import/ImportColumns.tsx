import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { usePersonWords } from '../people/person-words.ts';
import own from './import.module.css';
import type { Preview } from './ImportPreview.tsx';
import { PreviewColumns } from './PreviewColumns.tsx';

/** Which columns were understood as what, which were not, and the teams that come new. */
export function ImportColumns({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  return (
    <PreviewColumns columns={preview.columns} fieldName={words.field}>
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
    </PreviewColumns>
  );
}
