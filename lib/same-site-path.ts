const HERE = 'http://here.invalid'

/** A path of ours to go on to after signing in, or `/`: an address that leads anywhere else, in any spelling, is not followed. */
export function sameSitePath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return '/'
  const url = new URL(next, HERE)
  // Without its dots a path can begin with two slashes, and then it names another host.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
