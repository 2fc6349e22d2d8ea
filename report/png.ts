import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PaperSvg } from './paper-svg'

const packages = createRequire(import.meta.url)

/** The painter's machine can be started once in a process. */
let started: Promise<void> | null = null

/** Pictures as PNG at twice their size, for programs that show no SVG (LibreOffice before 24, Word before 2016). */
export async function createPainter(): Promise<(svg: PaperSvg, width: number) => Uint8Array> {
  started ??= initWasm(readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await started
  const fonts = ['400Regular', '600SemiBold'].map((weight) =>
    readFileSync(packages.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)),
  )
  const painted = new Map<string, Uint8Array>()
  return ({ markup }, width) => {
    const key = `${width} ${markup}`
    const known = painted.get(key)
    if (known) return known
    const font = {
      fontBuffers: markup.includes('<text') ? fonts : [],
      defaultFontFamily: 'Inter',
      loadSystemFonts: false,
    }
    const picture = new Resvg(markup, { fitTo: { mode: 'width', value: width * 2 }, font })
    const image = picture.render()
    const png = image.asPng()
    image.free()
    picture.free()
    painted.set(key, png)
    return png
  }
}

export type Painter = Awaited<ReturnType<typeof createPainter>>
