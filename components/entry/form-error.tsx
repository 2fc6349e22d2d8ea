import { TriangleAlert } from 'lucide-react'
import { Banner } from '#components/ui/banner'

/** What is wrong with a form as a whole. The region is there before there is anything to say, so that it gets said. */
export function FormError({ text }: { text: string | null }) {
  return (
    <div role="alert" className={text ? undefined : 'sr'}>
      {text ? (
        <Banner tone="danger" icon={<TriangleAlert className="i" aria-hidden />}>
          {text}
        </Banner>
      ) : null}
    </div>
  )
}
