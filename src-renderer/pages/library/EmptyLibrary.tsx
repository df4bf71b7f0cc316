import { useState } from 'react'
import { useLocation } from 'wouter'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { Welcome } from './Welcome.tsx'

/** The first start, on the page of the day as in the library. */
export function EmptyLibrary() {
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Welcome onAddBank={() => setAdding(true)} />
      {adding && <AddBankDialog onClose={() => setAdding(false)} onAdded={(bank) => navigate(`/banks/${bank.id}`)} />}
    </>
  )
}
