import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../shared/contract/till-shapes.ts';
import { useCallQuery } from '../../app/use-call.ts';
import type { HallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PrintSheetDialog } from '../printing/PrintSheetDialog.tsx';
import { SheetTableCard } from '../printing/SheetTableCard.tsx';
import { reportSheet, toDoNotes, type SheetParts } from './report-sheet.ts';
import styles from './till.module.css';

type ReportViewProps = {
  readonly report: DayReport;
  readonly hall: HallDay['hall'];
};

/** A till day in figures, to be read and to be printed; signed where it is closed. */
export function ReportView({ report, hall }: ReportViewProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const sheet = useSheet(report, hall.zone);
  const toDo = new Set(toDoNotes(report, { t, yuan }));
  const [isPrinting, setIsPrinting] = useState(false);
  const printLabel = t(report.close === null ? 'till.report.printX' : 'till.report.printZ');
  return (
    <div className={cx(styles.halves)}>
      <div className={cx(styles.stack)}>
        {sheet.tables.map((table) => (
          <SheetTableCard key={table.heading} table={table} />
        ))}
        {sheet.notes.map((note) => (
          <Notice key={note} tone={toDo.has(note) ? 'look' : 'info'}>
            {note}
          </Notice>
        ))}
      </div>
      <div className={cx(styles.stack)}>
        <Card title={sheet.heading}>
          <dl className={cx(styles.facts)}>
            {sheet.facts.map(({ name, value }) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </Card>
        <Button variant="quiet" onPress={() => setIsPrinting(true)}>
          {printLabel}
        </Button>
        <PrintSheetDialog
          title={printLabel}
          sheet={isPrinting ? sheet : null}
          onClose={() => setIsPrinting(false)}
        />
      </div>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function useSheet(report: DayReport, zone: string): SheetParts {
  const { t } = useTranslation();
  const { yuan, shortDay, moment, time } = useFormat();
  const found = useCallQuery('staff.posts', {});
  const posts = found.data?.ok ? found.data.value : [];
  return reportSheet(report, {
    t,
    yuan,
    day: shortDay,
    moment: (at) => moment(zone, at),
    time: (at) => time(zone, at),
    post: (staffId) => posts.find((post) => post.staffId === staffId)?.label ?? staffId,
  });
}
