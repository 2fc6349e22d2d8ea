declare module 'pdfmake' {
  /** As far as reports use it; the package has no types of its own. */
  interface Pdfmake {
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void
    setUrlAccessPolicy(allowed: (url: string) => boolean): void
    /** Files by name; the fonts are in here. */
    virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
    setLocalAccessPolicy(allowed: (path: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
  }
  const pdfmake: Pdfmake
  export default pdfmake
}

declare module 'fontkit' {
  interface Font {
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): { advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'wawoff2' {
  /** The TrueType font in a WOFF2 file. */
  export function decompress(bytes: Uint8Array): Promise<Uint8Array>
}
