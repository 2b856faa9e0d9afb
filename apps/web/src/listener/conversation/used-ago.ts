import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** How long ago the same words were put into the box of this conversation: twice the same sounds like a machine. */
export function useUsedAgo(): (at: number) => string {
	const { t } = useLingui()
	return (at) => {
		const minutes = Math.floor((Date.now() - at) / 60_000)
		return minutes < 1 ? t`Used here just now.` : t`Used here ${plural(minutes, { one: '# minute', other: '# minutes' })} ago.`
	}
}
