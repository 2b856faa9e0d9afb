import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'

/** As long as a first press counts in the leave script, in milliseconds. */
const shownMs = 5_000

/** Says how many presses of Shift are left, in view and in words. */
export function LeavePresses({ say }: { readonly say: (text: string) => void }) {
	const { t } = useLingui()
	const [left, setLeft] = useState(0)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const onPress = (event: Event) => {
			const rest = event instanceof CustomEvent && typeof event.detail === 'number' ? event.detail : 0
			setLeft(rest)
			if (rest === 1) say(t`Shift: press once more to leave.`)
			clearTimeout(timer)
			timer = setTimeout(() => setLeft(0), shownMs)
		}
		window.addEventListener('akin:leave-press', onPress)
		return () => {
			window.removeEventListener('akin:leave-press', onPress)
			clearTimeout(timer)
		}
	}, [say, t])
	// One press alone is how capital letters begin: nobody needs to be told.
	return left === 1 ? (
		<div className="seeker-press" aria-hidden="true">
			{t`Shift: press once more to leave.`}
		</div>
	) : null
}
