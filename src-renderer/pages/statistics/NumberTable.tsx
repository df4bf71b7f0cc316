import { cx } from '../../components/cx.ts'

export type NumberRow = { key: string; cells: readonly string[] }

type NumberTableProps = { caption: string; columns: readonly string[]; rows: readonly NumberRow[]; hidden?: boolean }

/** The numbers of a chart. `hidden`: only for those who cannot see the chart. */
export const NumberTable = ({ caption, columns, rows, hidden }: NumberTableProps) => (
  <div className={hidden ? 'sr-only' : 'max-h-80 overflow-auto'} tabIndex={hidden ? undefined : 0}>
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className={cx('py-2 font-medium', index === 0 ? 'text-left' : 'pl-4 text-right')}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ key, cells: [head, ...rest] }) => (
          <tr key={key}>
            <th scope="row" className="py-2 text-left font-normal">
              {head}
            </th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]} className="py-2 pl-4 text-right whitespace-nowrap">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
