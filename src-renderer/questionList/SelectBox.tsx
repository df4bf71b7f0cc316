import { useState } from 'react'
import { CheckField } from '../components/CheckField.tsx'

type SelectBoxProps = { label: string; isSelected: boolean; onToggle: () => void }

/** Shows at once what was clicked: while one scrolls, its row is drawn when there is time, and told of the selection only then. */
export function SelectBox({ label, isSelected, onToggle }: SelectBoxProps) {
  const [told, setTold] = useState(isSelected)
  const [isChecked, setChecked] = useState(isSelected)
  if (told !== isSelected) {
    setTold(isSelected)
    setChecked(isSelected)
  }
  const toggle = () => {
    setChecked(!isChecked)
    onToggle()
  }
  return (
    <CheckField label={label} checked={isChecked} onChange={toggle}>
      <span className="sr-only" />
    </CheckField>
  )
}
