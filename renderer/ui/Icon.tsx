import styles from './Icon.module.css';
import { cx } from './cx.ts';

const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  warning: 'M12 3.5 22 20.5H2ZM12 10v5M12 17.6v.4',
  info: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 11v6M12 7v.4',
  left: 'M15 4.5 7.5 12l7.5 7.5',
  right: 'M9 4.5l7.5 7.5L9 19.5',
  down: 'M4.5 9l7.5 7.5L19.5 9',
  plus: 'M12 4.5v15M4.5 12h15',
  minus: 'M4.5 12h15',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.6 15.6l5.4 5.4',
  backspace: 'M8 5h13v14H8l-6-7ZM11.5 9l6 6M17.5 9l-6 6',
  file: 'M6 2.5h8.5L19 7v14.5H6ZM14 3v5h5',
  person: 'M12 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM3.5 21.5c.5-4.5 4-6.5 8.5-6.5s8 2 8.5 6.5',
  card: 'M2.5 5h19v14h-19ZM6 9.5h5v5H6ZM14 10h5M14 14h4',
  clock: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 6.5V12l3.5 2.5',
  calendar: 'M3.5 5.5h17v15h-17ZM3.5 10.5h17M8 2.5v5M16 2.5v5',
  sliders: 'M4 7h9M19 7h1M16 4.5v5M4 17h1M11 17h9M8 14.5v5',
  book: 'M12 6.5C9.5 4.5 6 4 2.5 4.5v14c3.5-.5 7 0 9.5 2 2.5-2 6-2.5 9.5-2v-14C18 4 14.5 4.5 12 6.5ZM12 6.5v14',
  shelf: 'M3.5 4h4.5v16.5H3.5ZM8 4h4.5v16.5H8ZM14 5.2l4.4-1.1 3.6 15.5-4.4 1.1Z',
  tally:
    'M3 6l1.5 1.5L7 4.5M3 12l1.5 1.5L7 10.5M3 18l1.5 1.5L7 16.5M10.5 6H21M10.5 12H21M10.5 18H21',
  till: 'M4 3.5h9v5H4ZM6.5 8.5v3M3 11.5h18l1 6H2ZM2 17.5h20v3.5H2ZM8 14.5h8',
  tag: 'M3 3.5h8.5L21 13l-8 8-9.5-9.5ZM7.5 7.5v.4',
  gift: 'M12 20.5C5 15.5 2.5 12 2.5 8.5a4.8 4.8 0 0 1 9.5-1.5 4.8 4.8 0 0 1 9.5 1.5c0 3.5-2.5 7-9.5 12Z',
  exchange: 'M3 8.5h16M14.5 4l4.5 4.5-4.5 4.5M21 15.5H5M9.5 11 5 15.5 9.5 20',
  lock: 'M5.5 10.5h13v11h-13ZM8 10.5V7a4 4 0 0 1 8 0v3.5',
} as const;

export type IconName = keyof typeof paths;

/** A drawn sign, hidden from screen readers: the words beside it say the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={cx(styles.icon)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
