import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import own from './import.module.css';

type PreviewColumnsProps = {
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  /** How a field is called on the screen. */
  readonly fieldName: (field: string) => string;
  /** More facts of the file, as pairs of dt and dd. */
  readonly children?: ReactNode;
};

/** Which columns of a file were understood as what, and which were not. */
export function PreviewColumns({ columns, fieldName, children }: PreviewColumnsProps) {
  const { t } = useTranslation();
  const understood = columns.flatMap(({ heading, field }) =>
    field === null ? [] : [{ heading, field }],
  );
  const ignored = columns.filter(({ heading, field }) => field === null && heading !== '');
  const nameOf = (heading: string, field: string) => {
    const name = fieldName(field);
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
      {children}
    </dl>
  );
}
