import { useTranslation } from 'react-i18next';
import { materials, type ReaderCategory } from '../../../shared/domain/lending/words.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckCell } from './CheckCell.tsx';
import styles from './lending-office.module.css';
import { terms, type Problems, type RulesDraft } from './rules-draft.ts';
import { TypedCell } from './TypedCell.tsx';

type RuleCardProps = {
  readonly category: ReaderCategory;
  readonly draft: RulesDraft;
  readonly problems: Problems;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

/** What readers of one category may borrow, by kind of material. */
export function RuleCard({ category, draft, problems, onChange }: RuleCardProps) {
  const { t } = useTranslation();
  const rows = draft.rows[category];
  const who = t(`lendingOffice.category.${category}`);
  const setCell = (material: (typeof materials)[number], change: Partial<typeof rows.book>) =>
    onChange({
      rows: {
        ...draft.rows,
        [category]: { ...rows, [material]: { ...rows[material], ...change } },
      },
    });
  return (
    <Card title={who}>
      <table className={cx(styles.rules)} aria-label={who}>
        <thead>
          <tr>
            <th scope="col">{t('lendingOffice.rules.kind')}</th>
            {terms.map((term) => (
              <th key={term} scope="col">
                {t(`lendingOffice.rules.${term}`)}
              </th>
            ))}
            <th scope="col">{t('lendingOffice.rules.onSiteOnly')}</th>
          </tr>
        </thead>
        <tbody>
          {materials.map((material) => (
            <tr key={material}>
              <th scope="row">{t(`lendingOffice.material.${material}`)}</th>
              {terms.map((term) => (
                <td key={term}>
                  <TypedCell
                    label={t('lendingOffice.rules.cell', {
                      category: who,
                      material: t(`lendingOffice.material.${material}`),
                      term: t(`lendingOffice.rules.${term}`),
                    })}
                    value={rows[material][term]}
                    onChange={(value) => setCell(material, { [term]: value })}
                    isWrong={problems.has(`${category} ${material} ${term}`)}
                  />
                </td>
              ))}
              <td>
                <CheckCell
                  label={t('lendingOffice.rules.cell', {
                    category: who,
                    material: t(`lendingOffice.material.${material}`),
                    term: t('lendingOffice.rules.onSiteOnly'),
                  })}
                  isSelected={rows[material].onSiteOnly}
                  onChange={(onSiteOnly) => setCell(material, { onSiteOnly })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('lendingOffice.rules.overall')}</th>
            <td>
              <TypedCell
                label={t('lendingOffice.rules.overallOf', { category: who })}
                value={draft.overall[category]}
                onChange={(value) => onChange({ overall: { ...draft.overall, [category]: value } })}
                isWrong={problems.has(`overall ${category}`)}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
