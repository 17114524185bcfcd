import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { base64Of } from '../pictures/base64.ts';
import { CRAFT } from '../pictures/picture-size.ts';
import { PictureForm } from '../pictures/PictureForm.tsx';

type PhotoDialogProps = {
  readonly product: Pick<ProductFull, 'productId' | 'name'>;
  readonly onClose: () => void;
};

/** A photo of a product, by the camera or from a file. */
export function PhotoDialog({ product: { productId, name }, onClose }: PhotoDialogProps) {
  const { t } = useTranslation();
  const send = useCallMutation('crafts.setPicture');
  return (
    <Dialog title={t('crafts.photoOf', { name })} width="wide" isOpen onClose={onClose}>
      <IgnoresScans />
      <PictureForm
        shape={CRAFT}
        help={t('crafts.photoHelp')}
        takenLabel={t('crafts.newPhoto')}
        isPending={send.isPending}
        onRetake={send.reset}
        onSave={(jpeg) =>
          send.mutate(
            { productId, jpeg: base64Of(jpeg) },
            {
              onSuccess: (answer) => {
                if (answer.ok) onClose();
              },
            },
          )
        }
      >
        <RefusalNotice answer={send.data} />
      </PictureForm>
    </Dialog>
  );
}
