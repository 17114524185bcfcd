import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';

type PointsProps = { readonly title: string; readonly lines: readonly string[] };

/** A few sentences under a heading. */
export function Points({ title, lines }: PointsProps) {
  return (
    <Card title={title}>
      <ul className={cx(styles.points)}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
