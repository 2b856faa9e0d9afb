import { useLingui } from '@lingui/react/macro'

/** A count as it is told; what is held back is said to be. */
export function useToldWords(): { readonly told: (count: number | null) => string; readonly hour: (hour: number) => string } {
	const { t, i18n } = useLingui()
	return {
		told: (count) => (count === null ? t`held back` : i18n.number(count)),
		hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
	}
}
