import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: Id;
    readonly title: string;
    readonly content: ReactNode;
  }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
};

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const select = (key: unknown) => {
    const tab = props.tabs.find((one) => one.id === key);
    if (tab) props.onSelect(tab.id);
  };
  return (
    <AriaTabs className={cx(styles.tabs)} selectedKey={props.selected} onSelectionChange={select}>
      <TabList aria-label={props.label} className={cx(styles.list)}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={cx(styles.tab)}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
