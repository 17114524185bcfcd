import { useTranslation } from 'react-i18next';
import { useRefusal, type AnyRefusal } from '../../i18n/use-refusal.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Refusals that mean something else here than where people or hours are concerned. */
const own = {
  'no-name-column': true,
  'not-a-table': true,
  'nothing-to-export': true,
  'changed-meanwhile': true,
  'call-number-taken': true,
} as const;

function isOwn(refusal: string): refusal is keyof typeof own {
  return Object.hasOwn(own, refusal);
}

type CatalogueRefusalProps = {
  readonly answer: { readonly ok: true } | ({ readonly ok: false } & AnyRefusal) | undefined;
};

/** The sentence of a refusal; nothing where the call went well or is under way. */
export function CatalogueRefusal({ answer }: CatalogueRefusalProps) {
  const { t } = useTranslation();
  const sentence = useRefusal();
  if (answer === undefined || answer.ok) return null;
  const { refusal } = answer;
  return (
    <Notice tone="problem">
      {isOwn(refusal) ? t(`catalogue.refused.${refusal}`) : sentence(answer)}
    </Notice>
  );
}
