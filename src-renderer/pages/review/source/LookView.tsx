import { DocumentView } from './DocumentView.tsx'
import { GridView } from './GridView.tsx'
import type { LookViewProps } from './lookViewProps.ts'
import { PagesView, PicturesView } from './PagesView.tsx'

/** A document as it looks: pages drawn, sheets as a grid, the rest as paragraphs or plain lines. */
export function LookView(props: LookViewProps) {
  switch (props.source.kind) {
    case 'pages':
      return <PagesView {...props} fallback={<DocumentView {...props} />} />
    case 'pictures':
      return <PicturesView {...props} />
    case 'grid':
      return <GridView {...props} />
    default:
      return <DocumentView {...props} />
  }
}
