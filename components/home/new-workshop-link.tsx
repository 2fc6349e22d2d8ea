import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

export function NewWorkshopLink() {
  const t = useTranslations('home')
  return (
    <Link className="btn primary" href="/new">
      <Plus className="i" aria-hidden />
      {t('newWorkshop')}
    </Link>
  )
}
