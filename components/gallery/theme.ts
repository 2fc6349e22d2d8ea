export type Theme = 'light' | 'dark'

/** The page itself, with and without the device's wish for the dark. */
const ROOTS: readonly string[] = [':root', ':root:not([data-theme="light"])']

/** The tokens of one theme, read from the page's own stylesheets, so that they exist only once. */
export function tokensOf(theme: Theme): Record<string, string> {
  const tokens: Record<string, string> = { 'color-scheme': theme }
  const take = (rules: CSSRuleList, inDark: boolean) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (rule.conditionText.includes('prefers-color-scheme: dark') && theme === 'dark') take(rule.cssRules, true)
      } else if (rule instanceof CSSStyleRule && ROOTS.includes(rule.selectorText)) {
        for (const name of rule.style) {
          if (name.startsWith('--')) tokens[name] = rule.style.getPropertyValue(name).trim()
        }
      } else if (rule instanceof CSSImportRule && rule.styleSheet) take(rule.styleSheet.cssRules, inDark)
      else if (rule instanceof CSSGroupingRule) take(rule.cssRules, inDark)
    }
  }
  for (const sheet of document.styleSheets) {
    try {
      take(sheet.cssRules, false)
    } catch {
      // A sheet of another origin can't be read, and has no tokens of ours.
    }
  }
  return tokens
}
