import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { CoverCamera } from './CoverCamera.tsx';
import { JpegPicture } from './JpegPicture.tsx';
import { coverOfFile, type CoverBytes } from './make-cover.ts';
import { shortTitle } from './short-title.ts';

type Title = Pick<Value<'catalogue.get'>, 'titleId' | 'name'>;

type CoverDialogProps = {
  readonly title: Title;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** A cover by the camera or from a file. */
export function CoverDialog({ title, isOpen, onClose }: CoverDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('catalogue.coverOf', { name: shortTitle(title.name) })}
      width="wide"
      isOpen={isOpen}
      onClose={onClose}
    >
      <CoverForm title={title} onClose={onClose} />
    </Dialog>
  );
}

/** Inside the dialog, so that the camera is on only while it is open. */
function CoverForm({ title, onClose }: Omit<CoverDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<CoverBytes | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const send = useCallMutation('catalogue.setCover');
  const take = (picture: CoverBytes | null) => {
    setIsFailed(picture === null);
    if (picture !== null) setTaken(picture);
  };
  const save = (jpeg: CoverBytes) =>
    send.mutate(
      { titleId: title.titleId, jpeg },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  return (
    <>
      {isFailed && <Notice tone="problem">{t('catalogue.noPicture')}</Notice>}
      {taken === null ? (
        <CoverCamera onTake={take} />
      ) : (
        <span className={cx(own.taken)}>
          <JpegPicture jpeg={taken} alt={t('catalogue.newCover')} />
        </span>
      )}
      <CatalogueRefusal answer={send.data} />
      <div className={cx(styles.line)}>
        {taken !== null && (
          <>
            <Button takesFocus isPending={send.isPending} onPress={() => save(taken)}>
              {t('catalogue.useCover')}
            </Button>
            <Button
              variant="quiet"
              onPress={() => {
                send.reset();
                setTaken(null);
              }}
            >
              {t('catalogue.retake')}
            </Button>
          </>
        )}
        <FileButton
          label={t('catalogue.coverFile')}
          accept={PICTURES}
          variant="quiet"
          onChoose={({ bytes }) => void coverOfFile(bytes).then(take)}
          onUnreadable={() => setIsFailed(true)}
        />
      </div>
    </>
  );
}
