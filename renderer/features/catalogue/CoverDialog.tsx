import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { COVER } from '../pictures/picture-size.ts';
import { PictureForm } from '../pictures/PictureForm.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { shortTitle } from './short-title.ts';

type Title = Pick<Value<'catalogue.get'>, 'titleId' | 'name'>;

type CoverDialogProps = {
  readonly title: Title;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

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

/** Inside the dialog, so that it begins anew each time it opens. */
function CoverForm({ title, onClose }: Omit<CoverDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const send = useCallMutation('catalogue.setCover');
  return (
    <PictureForm
      shape={COVER}
      help={t('catalogue.coverHelp')}
      takenLabel={t('catalogue.newCover')}
      isPending={send.isPending}
      onRetake={send.reset}
      onSave={(jpeg) =>
        send.mutate(
          { titleId: title.titleId, jpeg },
          {
            onSuccess: (answer) => {
              if (answer.ok) onClose();
            },
          },
        )
      }
    >
      <CatalogueRefusal answer={send.data} />
    </PictureForm>
  );
}
