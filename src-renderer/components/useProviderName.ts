import { useTranslation } from 'react-i18next'
import type { ProviderView } from '../../src-main/contract/modelCalls.ts'

/** The provider's name as people who speak the language know it. */
export function useProviderName(): (provider: Pick<ProviderView, 'id' | 'name'>) => string {
  const { t } = useTranslation()
  return ({ id, name }) => {
    switch (id) {
      case 'qwen':
      case 'zhipu':
      case 'moonshot':
      case 'siliconflow':
      case 'custom':
        return t(`models.names.${id}`)
      default:
        return name
    }
  }
}
