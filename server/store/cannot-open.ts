/** The store can't be opened; the message says why and what to do, in words for whoever started the server. */
export class CannotOpenStore extends Error {
  override name = 'CannotOpenStore'
}
