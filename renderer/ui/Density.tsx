import { createContext, useContext, type ReactNode } from 'react';
import styles from './Density.module.css';
import { cx } from './cx.ts';

/** 'public': 20 mm targets and large text; 'desk': denser, for staff. */
export type DensityName = 'public' | 'desk';

const DensityContext = createContext<DensityName>('public');

export function useDensity(): DensityName {
  return useContext(DensityContext);
}

type DensityProps = { readonly value: DensityName; readonly children: ReactNode };

/** Sets the measure of all parts inside it, also of the dialogs that they open. */
export function Density({ value, children }: DensityProps) {
  return (
    <DensityContext value={value}>
      <div className={cx(styles.density)} data-density={value}>
        {children}
      </div>
    </DensityContext>
  );
}
