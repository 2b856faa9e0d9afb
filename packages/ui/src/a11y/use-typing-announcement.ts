import { useEffect, useRef } from 'react'

/** How long somebody must be writing before it is said, in milliseconds. */
const sustainedMs = 2_000

/**
 * Says once that somebody is writing, after they kept at it for two seconds. That they stopped is silent.
 * @param line the words to say, or null while nobody writes
 */
export function useTypingAnnouncement(line: string | null, say: (text: string) => void): void {
	const speak = useRef(say)
	speak.current = say
	useEffect(() => {
		if (line === null) return
		const timer = setTimeout(() => speak.current(line), sustainedMs)
		return () => clearTimeout(timer)
	}, [line])
}
