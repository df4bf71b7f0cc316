import { Pictures } from '../components/question/Pictures.tsx'
import { RichText } from '../components/RichText.tsx'

/** What is asked, with its pictures. */
export const StemText = ({ text }: { text: string }) => (
  <div className="sized mb-6">
    <RichText text={text} className="block text-lg leading-8 sm:text-xl sm:leading-9" />
    <Pictures field="stem" />
  </div>
)
