import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { themeCss } from '@akin/core/theme/theme-css'
import { useEffect } from 'react'

/** [TH5] While somebody talks in a programme the page has its colours; a browser that cannot take them in keeps the usual ones. */
export function useProgrammeTheme(theme: ProgrammeSummary['theme']): void {
	const { light, dark } = theme ?? {}
	useEffect(() => {
		if (light === undefined || dark === undefined || !('adoptedStyleSheets' in document)) return
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(themeCss({ light, dark }))
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
		}
	}, [light, dark])
}
