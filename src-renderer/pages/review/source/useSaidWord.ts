import { useTranslation } from 'react-i18next'
import type { Teaching } from './useTeaching.ts'

/** What the person said of a line: what it is, or the question that it belongs to. */
export function useSaidWord({ corrections, bindings }: Teaching): (at: number) => string | undefined {
  const { t } = useTranslation()
  return (at) => {
    const [role, bound] = [corrections.get(at), bindings.get(at)]
    if (bound) return t(`review.source.bound.${bound.as}`, { number: bound.number })
    return role && t(`review.source.roles.${role}`)
  }
}
