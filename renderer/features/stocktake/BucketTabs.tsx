import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { BucketList, type Entry } from './BucketList.tsx';
import type { Buckets } from './take.ts';
import { useShelfName } from './use-shelf-name.ts';

const ids = ['missing', 'wrongShelf', 'foundLent', 'unknown'] as const;
type BucketId = (typeof ids)[number];

type BucketTabsProps = {
  readonly buckets: Buckets;
  /** The count goes on: what is not there yet may still be found. */
  readonly isOpen: boolean;
};

/** The books that are not where they belong, by what is the matter with them. */
export function BucketTabs({ buckets, isOpen }: BucketTabsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [selected, setSelected] = useState<BucketId>('missing');
  const entries = useEntries(buckets);
  const state = isOpen ? 'open' : 'closed';
  return (
    <Tabs
      label={t('stocktake.buckets')}
      selected={selected}
      onSelect={setSelected}
      tabs={ids.map((id) => ({
        id,
        title: t(`stocktake.tab.${id}`, { count: format.count(buckets[id].length) }),
        content: (
          <BucketList
            label={t(`stocktake.bucket.${id}`)}
            entries={entries[id]}
            empty={t(`stocktake.empty.${state}.${id}`)}
          />
        ),
      }))}
    />
  );
}

function useEntries(buckets: Buckets): Readonly<Record<BucketId, readonly Entry[]>> {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  return {
    missing: buckets.missing.map(({ copyId, callNumber, title, location, code }) => ({
      key: copyId,
      callNumber,
      title,
      lines: [t('stocktake.at', { shelf: shelfName(location), code })],
    })),
    wrongShelf: buckets.wrongShelf.map((one) => ({
      key: one.copyId,
      callNumber: one.callNumber,
      title: one.title,
      lines: [
        t('stocktake.foundAt', { shelf: shelfName(one.foundAt) }),
        t('stocktake.belongsTo', { shelf: shelfName(one.location) }),
        one.code,
      ],
    })),
    foundLent: buckets.foundLent.map(({ copyId, callNumber, title, foundAt, code }) => ({
      key: copyId,
      callNumber,
      title,
      lines: [t('stocktake.foundAt', { shelf: shelfName(foundAt) }), code],
    })),
    unknown: buckets.unknown.map(({ actId, code, shelf }) => ({
      key: actId,
      callNumber: null,
      title: code,
      lines: [t('stocktake.foundAt', { shelf: shelfName(shelf) })],
    })),
  };
}
