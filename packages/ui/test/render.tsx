import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'

i18n.loadAndActivate({ locale: 'en', messages: {} })

/** Renders with the English texts that stand in the components. */
export function renderEnglish(element: ReactElement) {
	const frame = (child: ReactElement) => <I18nProvider i18n={i18n}>{child}</I18nProvider>
	const result = render(frame(element))
	return { ...result, rerender: (next: ReactElement) => result.rerender(frame(next)) }
}
