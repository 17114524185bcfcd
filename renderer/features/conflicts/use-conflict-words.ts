import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Conflict, ConflictOf, Told } from './conflict.ts';
import { useAtKiosk } from './use-at-kiosk.ts';
import { useFieldWords } from './use-field-words.ts';
import { useOneCode, useSamePerson, useSpentTwice } from './use-people-words.ts';

/** Every conflict in plain words; times are the hall's. */
export function useConflictWords(zone: string): (conflict: Conflict) => Told {
  const edited = useEditedTwice(zone);
  const lent = useLentTwice(zone);
  const sold = useSoldTwice(zone);
  const spent = useSpentTwice();
  const oneCode = useOneCode(zone);
  const same = useSamePerson();
  return (conflict) => {
    switch (conflict.kind) {
      case 'field-edited-twice':
        return edited(conflict);
      case 'copy-lent-twice':
        return lent(conflict);
      case 'piece-sold-twice':
        return sold(conflict);
      case 'points-spent-twice':
        return spent(conflict);
      case 'one-code-twice':
        return oneCode(conflict);
      case 'same-person':
      default:
        return same(conflict);
    }
  };
}

function useEditedTwice(zone: string) {
  const { t } = useTranslation();
  const { fieldName, valueOf } = useFieldWords();
  const atKiosk = useAtKiosk(zone);
  return (conflict: ConflictOf<'field-edited-twice'>): Told => {
    const { entity, name } = conflict;
    const thing = t(`conflicts.thing.${entity}`);
    return {
      sentence: t('conflicts.edited.said', {
        what: name === '' ? thing : t('conflicts.edited.named', { thing, name }),
        field: fieldName(conflict),
      }),
      facts: [],
      question: t('conflicts.edited.question'),
      help: t('conflicts.edited.help'),
      options: conflict.edits.map((edit) => ({
        value: edit.choice,
        label: valueOf(conflict, edit),
        description: edit.stands
          ? t('conflicts.edited.stands', { where: atKiosk(edit) })
          : atKiosk(edit),
      })),
    };
  };
}

function useLentTwice(zone: string) {
  const { t } = useTranslation();
  const atKiosk = useAtKiosk(zone);
  return ({ title, code, loans, choices }: ConflictOf<'copy-lent-twice'>): Told => {
    const told = loans.map((loan) => ({
      ...loan,
      name: loan.reader ?? t('conflicts.lent.unknown'),
      where: atKiosk(loan),
    }));
    const isOut = choices.length > 1;
    return {
      sentence: t('conflicts.lent.said', { title, code }),
      facts: isOut ? [] : told.map(({ name, where }) => t('conflicts.lent.fact', { name, where })),
      question: t('conflicts.lent.question'),
      help: t(isOut ? 'conflicts.lent.help' : 'conflicts.lent.backHelp'),
      options: isOut
        ? told.map(({ choice, name, where }) => ({
            value: choice,
            label: t('conflicts.lent.has', { name }),
            description: where,
          }))
        : [],
    };
  };
}

function useSoldTwice(zone: string) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const atKiosk = useAtKiosk(zone);
  return ({ product, code, receipts }: ConflictOf<'piece-sold-twice'>): Told => ({
    sentence: t('conflicts.sold.said', { product, code }),
    facts: receipts.map((receipt) =>
      t('conflicts.sold.fact', {
        number: receipt.number,
        where: atKiosk(receipt),
        amount: yuan(receipt.fen),
      }),
    ),
    question: '',
    help: t('conflicts.sold.help'),
    options: [],
  });
}
