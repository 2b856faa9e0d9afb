import type { Flow } from '@akin/core/protocol/flow'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'
import { type Plot, xOf } from './scale.ts'

type Steps = Flow['steps']

/** The quarters of an hour by the clock on the wall: each for the table, every hour for the picture. */
export function useQuarterNames(steps: Steps): {
	readonly each: readonly string[]
	readonly below: (plot: Plot) => { at: number; text: string }[]
} {
	const { i18n } = useLingui()
	const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
	const each = steps.map(({ from }) => clock.format(from))
	return {
		each,
		below: (plot) =>
			steps.flatMap(({ from }, index) =>
				new Date(from).getMinutes() === 0 ? [{ at: xOf(index, plot) - plot.width / plot.count / 2, text: each[index] ?? '' }] : [],
			),
	}
}
