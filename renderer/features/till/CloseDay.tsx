import { type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { DayReport } from '../../../shared/contract/till-shapes.ts';
import {
  denominations,
  varianceReasons,
  walletKinds,
  type VarianceReason,
} from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { AmountField } from './AmountField.tsx';
import { ApproverDialog, isAboutApprover } from './ApproverDialog.tsx';
import { cashFen, readNotes, readRest } from './close-draft.ts';
import styles from './till.module.css';
import { useClose, type CloseControl } from './use-close.ts';
import { useCartName } from './use-line-words.ts';

type CloseDayProps = {
  readonly till: Value<'till.state'>;
  readonly report: DayReport;
  readonly zone: string;
  readonly onBack: () => void;
  readonly onClosed: (report: Value<'till.close'>) => void;
};

/** Told at the place where it is put right. */
const saidElsewhere = new Set<string>(['reason-needed', 'carts-held']);

/** Counts the drawer and signs the day off. */
export function CloseDay({ till, report, zone, onBack, onClosed }: CloseDayProps) {
  const { t } = useTranslation();
  const control = useClose({ till, report, onClosed });
  const { refused } = control;
  const isShown = refused && !isAboutApprover(refused) && !saidElsewhere.has(refused.refusal);
  return (
    <div className={cx(styles.scrollColumn)}>
      <IgnoresScans />
      <div className={cx(styles.saleHead)}>
        <Button variant="quiet" icon="left" onPress={onBack}>
          {t('till.drawer.goBack')}
        </Button>
        <h2 className={cx(styles.saleTitle)}>{t('till.close.title')}</h2>
      </div>
      {/* A day is closed by its button alone: Enter goes from field to field. */}
      <div className={cx(styles.closeHalves)} onKeyDown={goOnWithEnter} role="presentation">
        <CountCard control={control} report={report} />
        <div className={cx(styles.stack)}>
          <WalletsCard control={control} report={report} />
          <VarianceCard control={control} />
          <LeftCard control={control} />
          <HeldCarts zone={zone} control={control} />
          {isShown && <RefusalNotice answer={refused} />}
          <p className={cx(styles.soft)}>{t('till.close.sure')}</p>
          <Button isPending={control.isPending} onPress={() => control.send(null)}>
            {t('till.close.do')}
          </Button>
        </div>
      </div>
      {refused && isAboutApprover(refused) && (
        <ApproverDialog
          refused={refused}
          isPending={control.isPending}
          onClose={control.calm}
          onApprove={control.send}
        />
      )}
    </div>
  );
}

/** Enter in a field goes on to the next field, and from the last one to the button. */
function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
  event.preventDefault();
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input[type="text"]')];
  const next = stops[stops.indexOf(target) + 1];
  if (next instanceof HTMLInputElement) {
    next.focus();
    next.select();
  } else [...currentTarget.querySelectorAll('button')].at(-1)?.focus();
}

type PartProps = { readonly control: CloseControl };

function CountCard({ control, report }: PartProps & { readonly report: DayReport }) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { draft, change, hasTried } = control;
  return (
    <Card title={t('till.close.count')}>
      <p className={cx(styles.soft)}>{t('till.close.countHelp')}</p>
      <div className={cx(styles.pair)}>
        {denominations.map((fen, at) => {
          const text = draft.notes[fen] ?? '';
          return (
            <TextField
              key={fen}
              label={yuan(fen)}
              value={text}
              onChange={(typed) => change({ notes: { ...draft.notes, [fen]: typed } })}
              inputMode="numeric"
              maxLength={5}
              takesFocus={at === 0}
              error={readNotes(text) === undefined ? t('till.close.countWrong') : undefined}
            />
          );
        })}
        <TextField
          label={t('till.close.rest')}
          value={draft.rest}
          onChange={(rest) => change({ rest })}
          maxLength={6}
          error={
            hasTried && readRest(draft.rest) === undefined ? t('till.close.amountWrong') : undefined
          }
        />
      </div>
      <dl className={cx(styles.figure)}>
        <dt>{t('till.close.cash')}</dt>
        <dd className={cx(styles.large)}>{yuan(cashFen(draft))}</dd>
      </dl>
      {report.expected === null ? (
        <Notice tone="info">{t('till.close.blind')}</Notice>
      ) : (
        <p className={cx(styles.soft)}>
          {t('till.close.expected', { amount: yuan(report.expected.cash) })}
        </p>
      )}
    </Card>
  );
}

function WalletsCard({ control, report }: PartProps & { readonly report: DayReport }) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { draft, change } = control;
  return (
    <Card title={t('till.close.wallets')}>
      <div className={cx(styles.pair)}>
        {walletKinds.map((kind) => (
          <AmountField
            key={kind}
            label={t(`till.close.${kind}`)}
            value={draft[kind]}
            onChange={(typed) => change({ [kind]: typed })}
            description={
              report.expected === null
                ? t('till.close.notUsed')
                : t('till.close.expected', { amount: yuan(report.expected[kind]) })
            }
            error={control.wrongWallets.includes(kind) ? t('till.close.walletWrong') : undefined}
          />
        ))}
      </div>
    </Card>
  );
}

/** How much differs, and why; nothing where it is even, or is not told before it was counted. */
function VarianceCard({ control }: PartProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { differsFen, asksReason } = control;
  if ((differsFen ?? 0) === 0 && !asksReason) return null;
  return (
    <Card title={t('till.close.difference')}>
      <Notice tone="look">
        {differsFen === null
          ? t('till.close.differsBlind')
          : t('till.close.differs', { amount: yuan(differsFen) })}
      </Notice>
      <div className={cx(styles.pair)}>
        <Select<VarianceReason>
          label={t('till.close.reason')}
          options={varianceReasons.map((value) => ({
            value,
            label: t(`till.close.reasons.${value}`),
          }))}
          value={control.reason}
          onChange={control.setReason}
        />
        <TextField
          label={t('till.close.note')}
          value={control.note}
          onChange={control.setNote}
          maxLength={200}
        />
      </div>
    </Card>
  );
}

function LeftCard({ control }: PartProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { draft, change, left } = control;
  const banked = cashFen(draft) - (left ?? 0);
  return (
    <AmountField
      label={t('till.close.left')}
      value={draft.left ?? yuanOf(left ?? 0)}
      onChange={(typed) => change({ left: typed })}
      description={banked < 0 ? undefined : t('till.close.leftHelp', { amount: yuan(banked) })}
      error={left === undefined ? t('till.close.amountWrong') : undefined}
    />
  );
}

function HeldCarts({ zone, control }: PartProps & Pick<CloseDayProps, 'zone'>) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const cartName = useCartName(zone);
  // The cart on the counter is among them, which nobody announced.
  const { data } = useCallQuery('till.state', {}, { isFresh: true });
  const carts = data?.ok ? data.value.carts : [];
  if (carts.length === 0) return null;
  const names = list(carts.map(cartName));
  const isAsked = control.refused?.refusal === 'carts-held' && !control.keepCarts;
  return (
    <Notice
      tone={isAsked ? 'problem' : 'look'}
      title={t('till.close.held', { count: carts.length, names })}
    >
      <Checkbox
        label={t('till.close.keepCarts')}
        isSelected={control.keepCarts}
        onChange={control.setKeepCarts}
      />
    </Notice>
  );
}
