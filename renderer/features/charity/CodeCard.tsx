import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletKind } from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { base64Of } from '../pictures/base64.ts';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { useJpeg } from '../pictures/use-jpeg.ts';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { useNewCode, type NewCode } from './use-new-code.ts';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** The payment code of one wallet: looked at, checked, replaced or taken away. */
export function CodeCard({ kind }: { readonly kind: WalletKind }) {
  const { t } = useTranslation();
  const wallet = t(`receipt.tender.${kind}`);
  const { data } = useCallQuery('till.paymentCode', { kind });
  const saving = useCallMutation('till.setPaymentCode');
  const chosen = useNewCode(kind);
  const [isRemoving, setIsRemoving] = useState(false);
  const standing = useJpeg(data?.ok ? data.value.jpeg : null);
  const send = (jpeg: string | null) =>
    saving.mutate(
      { kind, jpeg },
      {
        onSuccess: (answer) => {
          setIsRemoving(false);
          if (answer.ok) chosen.forget();
        },
      },
    );
  const { code } = chosen;
  const picture = code?.jpeg ?? standing;
  return (
    <Card title={wallet}>
      <div className={cx(styles.code)}>
        {picture === null ? (
          <p>{t('charity.codes.none')}</p>
        ) : (
          <JpegPicture jpeg={picture} alt={t('charity.codes.pictureOf', { wallet })} />
        )}
      </div>
      {chosen.isFailed && <Notice tone="problem">{t('catalogue.noPicture')}</Notice>}
      {code !== null && <CodeChecked code={code} wallet={wallet} />}
      <RefusalNotice answer={saving.data} />
      {saving.data?.ok && code === null && <Notice tone="success">{t('common.saved')}</Notice>}
      <div className={cx(desk.acts)}>
        {code === null ? (
          <FileButton
            label={t(standing === null ? 'charity.codes.choose' : 'charity.codes.replace')}
            accept={PICTURES}
            variant={standing === null ? 'primary' : 'quiet'}
            isPending={chosen.isReading}
            onChoose={({ bytes }) => {
              saving.reset();
              chosen.take(bytes);
            }}
            onUnreadable={chosen.fail}
          />
        ) : (
          <>
            <Button isPending={saving.isPending} onPress={() => send(base64Of(code.jpeg))}>
              {t(code.check === 'fine' ? 'charity.codes.use' : 'charity.codes.useAnyway')}
            </Button>
            <Button variant="quiet" onPress={chosen.forget}>
              {t('common.cancel')}
            </Button>
          </>
        )}
        {code === null && standing !== null && (
          <Button variant="quiet" onPress={() => setIsRemoving(true)}>
            {t('charity.codes.remove')}
          </Button>
        )}
      </div>
      <Dialog
        title={t('charity.codes.removeTitle', { wallet })}
        role="alertdialog"
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setIsRemoving(false)}>
              {t('common.cancel')}
            </Button>
            <Button variant="danger" isPending={saving.isPending} onPress={() => send(null)}>
              {t('charity.codes.remove')}
            </Button>
          </>
        }
      >
        <p>{t('charity.codes.removeHelp')}</p>
      </Dialog>
    </Card>
  );
}

function CodeChecked({ code, wallet }: { readonly code: NewCode; readonly wallet: string }) {
  const { t } = useTranslation();
  if (code.check === null) return <Busy label={t('charity.codes.checking')} />;
  return (
    <Notice tone={code.check === 'fine' ? 'success' : 'problem'}>
      {t(`charity.codes.check.${code.check}`, { wallet })}
    </Notice>
  );
}
