import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './SideNav.module.css';

export type SideNavProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly title: string;
    readonly icon?: IconName;
    /** A small count, such as corrections that wait. */
    readonly count?: string;
  }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
};

/** The staff desk's pages, at its side. */
export function SideNav<Id extends string>(props: SideNavProps<Id>) {
  return (
    <aside className={cx(styles.side)} aria-label={props.label}>
      {props.head && <div className={cx(styles.head)}>{props.head}</div>}
      <nav className={cx(styles.nav)}>
        <ul>
          {props.items.map((item) => (
            <li key={item.id}>
              <Button
                className={cx(styles.item, item.id === props.selected && styles.current)}
                aria-current={item.id === props.selected ? 'page' : 'false'}
                onPress={() => props.onSelect(item.id)}
              >
                {item.icon && <Icon name={item.icon} />}
                <span className={cx(styles.title)}>{item.title}</span>
                {item.count && <span className={cx(styles.count)}>{item.count}</span>}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      {props.foot && <div className={cx(styles.foot)}>{props.foot}</div>}
    </aside>
  );
}
