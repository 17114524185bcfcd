import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';

const exported = ['products', 'movements'] as const;
const formats = ['xlsx', 'csv'] as const;

/** Every product, or every movement of goods, as a table in a file. */
export function CraftsExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [what, setWhat] = useState<(typeof exported)[number]>('products');
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx');
  const write = useCallMutation('crafts.export');
  const written = write.data?.ok ? write.data.value : undefined;
  return (
    <Dialog title={t('crafts.exportTitle')} width="wide" isOpen onClose={onClose}>
      <IgnoresScans />
      <RadioTiles
        label={t('crafts.exportWhat')}
        options={exported.map((value) => ({
          value,
          label: t(`crafts.exported.${value}`),
          description: t(`crafts.exportedHelp.${value}`),
        }))}
        value={what}
        onChange={(next) => {
          write.reset();
          setWhat(next);
        }}
      />
      <RadioTiles
        label={t('crafts.exportAs')}
        options={formats.map((value) => ({ value, label: t(`crafts.format.${value}`) }))}
        value={format}
        onChange={(next) => {
          write.reset();
          setFormat(next);
        }}
      />
      <RefusalNotice answer={write.data} />
      {written && (
        <>
          <Notice tone="success">{t('crafts.exportedRows', { count: written.count })}</Notice>
          <p className={cx(own.path)}>{written.path}</p>
        </>
      )}
      <div className={cx(styles.line)}>
        {written ? (
          <Button takesFocus onPress={onClose}>
            {t('common.done')}
          </Button>
        ) : (
          <>
            <Button isPending={write.isPending} onPress={() => write.mutate({ what, format })}>
              {t('crafts.export')}
            </Button>
            <Button variant="quiet" onPress={onClose}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
