import { useEffect, useState } from 'react'

/** The words as they stood when the hands last rested for so long; emptied at once. */
export function useSettled(text: string, restMs: number): string {
	const [settled, setSettled] = useState(text)
	useEffect(() => {
		if (text.trim() === '') {
			setSettled('')
			return
		}
		const timer = setTimeout(() => setSettled(text), restMs)
		return () => clearTimeout(timer)
	}, [text, restMs])
	return text.trim() === '' ? '' : settled
}
