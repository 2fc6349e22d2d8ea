import type { Metadata } from 'next'
import { Gallery } from '#components/gallery/gallery'
import { Areas } from '#components/ui/areas'

export const metadata: Metadata = { title: 'Gallery of charts', robots: { index: false, follow: false } }

/** Every chart at its edges, for people who work on them and for tests. It shows test data only, so nobody has to sign in. */
export default function GalleryPage() {
  return (
    <Areas of={['charts', 'figures', 'gallery', 'practices']}>
      <Gallery />
    </Areas>
  )
}
