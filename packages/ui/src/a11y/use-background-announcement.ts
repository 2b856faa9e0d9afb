import { useCallback, useEffect, useRef } from 'react'

/** At most one line per conversation in this many milliseconds. */
const quietMs = 20_000

/**
 * For staff with several conversations: messages in those that are not open are only named, and at most one line is said
 * per conversation in twenty seconds.
 * @returns a function to call for each new message, with the conversation's key and the line ("New message, River 27")
 */
export function useBackgroundAnnouncement(say: (text: string) => void): (key: string, line: string) => void {
	const speak = useRef(say)
	speak.current = say
	const quiet = useRef(new Map<string, ReturnType<typeof setTimeout>>())
	useEffect(() => {
		const timers = quiet.current
		return () => {
			for (const timer of timers.values()) clearTimeout(timer)
			timers.clear()
		}
	}, [])
	return useCallback((key, line) => {
		if (quiet.current.has(key)) return
		quiet.current.set(
			key,
			setTimeout(() => quiet.current.delete(key), quietMs),
		)
		speak.current(line)
	}, [])
}
