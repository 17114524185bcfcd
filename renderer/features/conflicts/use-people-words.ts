import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { SEEN, type ConflictOf, type Told } from './conflict.ts';
import { useAtKiosk } from './use-at-kiosk.ts';

export function useSpentTwice() {
  const { t } = useTranslation();
  const { day } = useFormat();
  return ({ name, missing, spent }: ConflictOf<'points-spent-twice'>): Told => ({
    sentence:
      missing > 0
        ? t('conflicts.points.said', { name, count: missing })
        : t('conflicts.points.saidBefore', { name }),
    facts: spent.map(({ on, kioskNumber, points }) =>
      t(points < 0 ? 'conflicts.points.back' : 'conflicts.points.fact', {
        on: day(on),
        kiosk: kioskNumber,
        count: Math.abs(points),
      }),
    ),
    question: t('conflicts.points.question'),
    help: t('conflicts.points.help'),
    options: [
      {
        value: SEEN,
        label: t('conflicts.points.seen'),
        description: t('conflicts.points.seenHelp'),
      },
      {
        value: 'forgive',
        label: t('conflicts.points.forgive'),
        description: t('conflicts.points.forgiveHelp', { count: missing }),
      },
    ],
  });
}

export function useOneCode(zone: string) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const atKiosk = useAtKiosk(zone);
  return ({ code, holders }: ConflictOf<'one-code-twice'>): Told => {
    const found = holders.find(({ isFound }) => isFound)?.name ?? '';
    const others = list(holders.filter(({ isFound }) => !isFound).map(({ name }) => name));
    const isCard = code === '';
    return {
      sentence: isCard
        ? t('conflicts.code.saidCard', { names: list(holders.map(({ name }) => name)) })
        : t('conflicts.code.said', { code }),
      facts: holders.map((holder) =>
        t('conflicts.code.fact', {
          kind: t(`conflicts.code.kind.${holder.kind}`),
          name: holder.name,
          where: atKiosk(holder),
        }),
      ),
      question: '',
      help: t(isCard ? 'conflicts.code.cardHelp' : 'conflicts.code.help', { found, others }),
      options: [],
    };
  };
}

export function useSamePerson() {
  const { t } = useTranslation();
  const { list } = useFormat();
  return ({ records }: ConflictOf<'same-person'>): Told => {
    const [name = ''] = records.map((record) => record.name);
    return {
      sentence: t('conflicts.same.said', { name }),
      facts: [],
      question: t('conflicts.same.question'),
      help: t('conflicts.same.help'),
      options: [
        ...records.map((record) => ({
          value: record.choice,
          label: t('conflicts.same.one', { number: record.number }),
          description: list(
            [
              record.name,
              record.phone ?? '',
              record.birthYear === null
                ? ''
                : t('conflicts.same.born', { year: String(record.birthYear) }),
              [record.building, record.unit].filter((part) => part !== null).join('-'),
              t('conflicts.same.enrolled', { on: record.enrolledOn }),
            ].filter((part) => part !== ''),
          ),
        })),
        {
          value: SEEN,
          label: t('conflicts.same.two'),
          description: t('conflicts.same.twoHelp'),
        },
      ],
    };
  };
}
