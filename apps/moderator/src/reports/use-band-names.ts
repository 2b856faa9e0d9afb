import { useLingui } from '@lingui/react/macro'

/** What a band of waiting is called: from so many minutes on, up to the next. */
export function useBandNames(fromMinutes: readonly number[]): readonly string[] {
	const { t, i18n } = useLingui()
	return fromMinutes.map((from, at) => {
		const to = fromMinutes[at + 1]
		return to === undefined
			? t`${{ from: i18n.number(from) }} min or more`
			: t`${{ from: i18n.number(from) }}–${{ to: i18n.number(to) }} min`
	})
}
