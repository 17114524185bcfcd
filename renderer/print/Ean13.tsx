import { ean13Bars } from './ean13-bars.ts';
import css from './label-paper.module.css';

/** A label's bars, and its digits below them. */
export function Ean13({ code }: { readonly code: string }) {
  const { width, path } = ean13Bars(code);
  return (
    <>
      <svg
        className={css['bars']}
        viewBox={`0 0 ${width} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
      <p className={css['code']}>{code}</p>
    </>
  );
}
