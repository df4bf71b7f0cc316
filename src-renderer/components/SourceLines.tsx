type SourceLinesProps = { lines: readonly { text: string; place: string }[]; first: number }

/** Lines of a document as extracted, each with its place. `first`: the block that they begin with. */
export const SourceLines = ({ lines, first }: SourceLinesProps) => (
  <table className="block rounded-xl bg-sunken py-2 text-left text-sm">
    <tbody>
      {lines
        .map((line, step) => ({ ...line, block: first + step }))
        .map((line) => (
          <tr key={line.block} className="align-top">
            <th scope="row" className="py-1 pl-4 font-normal whitespace-nowrap text-muted">
              {line.place}
            </th>
            <td className="prose-text w-full px-4 py-1">{line.text}</td>
          </tr>
        ))}
    </tbody>
  </table>
)
