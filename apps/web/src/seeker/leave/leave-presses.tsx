import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'

/** As long as a first press counts in the leave script, in milliseconds. */
const shownMs = 5_000

/** Says that one more press of Shift leaves the page, in view and in words. */
export function LeavePresses({ say }: { readonly say: (text: string) => void }) {
	const { t } = useLingui()
	const [isNext, setIsNext] = useState(false)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const onPress = () => {
			setIsNext(true)
			say(t`Shift: press once more to leave.`)
			clearTimeout(timer)
			timer = setTimeout(() => setIsNext(false), shownMs)
		}
		window.addEventListener('akin:press', onPress)
		return () => {
			window.removeEventListener('akin:press', onPress)
			clearTimeout(timer)
		}
	}, [say, t])
	return isNext ? (
		<div className="seeker-press" aria-hidden="true">
			{t`Shift: press once more to leave.`}
		</div>
	) : null
}
