import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './activities.module.css';
import type { Activity } from './activity.ts';
import { Suggestions } from './Suggestions.tsx';
import { useCategories } from './use-categories.ts';

type ActivityDialogProps = {
  /** Null adds one. */
  readonly activity: Activity | null;
  /** All activities: their categories and places are suggested. */
  readonly others: readonly Activity[];
  readonly onClose: () => void;
};

type Fields = Pick<Request<'activities.save'>, 'name' | 'category' | 'place'>;

const MOST_PLACES = 6;

/** Names an activity, its category and its place. */
export function ActivityDialog({ activity, others, onClose }: ActivityDialogProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<Fields>(activity ?? { name: '', category: '', place: '' });
  const [hasTried, setHasTried] = useState(false);
  const save = useCallMutation('activities.save');
  const categories = useCategories(others);
  const places = [...new Set(others.map(({ place }) => place))].slice(0, MOST_PLACES);
  const { name, category, place } = fields;
  const put = (changed: Partial<Fields>) => setFields({ ...fields, ...changed });
  const missing = (value: string, sentence: string) =>
    hasTried && value.trim() === '' ? sentence : undefined;

  const submit = async () => {
    setHasTried(true);
    if ([name, category, place].some((value) => value.trim() === '')) return;
    const id = activity === null ? {} : { activityId: activity.activityId };
    const answer = await save.mutateAsync({ ...id, name, category, place });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={activity === null ? t('activities.addTitle') : t('activities.editTitle')}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button isPending={save.isPending} onPress={() => void submit()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('activities.name')}
        value={name}
        onChange={(next) => put({ name: next })}
        maxLength={30}
        isRequired
        takesFocus
        error={missing(name, t('activities.needName'))}
      />
      <div className={cx(styles.suggested)}>
        <TextField
          label={t('activities.category')}
          value={category}
          onChange={(next) => put({ category: next })}
          maxLength={20}
          isRequired
          error={missing(category, t('activities.needCategory'))}
        />
        <Suggestions
          label={t('activities.categoryHint')}
          texts={categories}
          onChoose={(text) => put({ category: text })}
        />
      </div>
      <div className={cx(styles.suggested)}>
        <TextField
          label={t('activities.place')}
          value={place}
          onChange={(next) => put({ place: next })}
          maxLength={30}
          isRequired
          error={missing(place, t('activities.needPlace'))}
        />
        <Suggestions
          label={t('activities.placeHint')}
          texts={places}
          onChoose={(text) => put({ place: text })}
        />
      </div>
      <RefusalNotice answer={save.data} />
    </Dialog>
  );
}
