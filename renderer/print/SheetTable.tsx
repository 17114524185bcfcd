import type { PrintableSheet } from '../../shared/contract/print.ts';
import css from './sheet.module.css';

/** A table that breaks between rows; its column headings stand on each page anew. */
export function SheetTable({ table }: { readonly table: PrintableSheet['tables'][number] }) {
  const { heading, columns, rows, numbers } = table;
  const classOf = (column: number) => (numbers.includes(column) ? css['number'] : css['words']);
  const cellsOf = (cells: readonly string[]) =>
    cells.map((text, column) => ({ key: `column-${column}`, text, look: classOf(column) }));
  return (
    <>
      <h2 className={css['tableHeading']}>{heading}</h2>
      <table className={css['table']}>
        <thead>
          <tr>
            {cellsOf(columns).map(({ key, text, look }) => (
              <th key={key} scope="col" className={look}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .map((cells, place) => ({ key: `row-${place}`, cells }))
            .map(({ key, cells }) => (
              <tr key={key}>
                {cellsOf(cells).map((cell) => (
                  <td key={cell.key} className={cell.look}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
