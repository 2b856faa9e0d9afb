import { useEffect, useRef } from 'react'
import type { Tone } from './alert-sound.ts'

export type Alarm = {
	/** Makes itself noticed: at once for every new one, and again as long as one is open. */
	readonly ring: () => void
	/** Called once with the ids that were not there before, to say them. */
	readonly onNew: (ids: readonly string[]) => void
	/** Nothing sounds any more. */
	readonly onQuiet: () => void
}

/**
 * Rings at once for every new signal and again every so often as long as one of them is open.
 * @param sounding ids of the signals that call this supervisor
 */
export function useAlarm(sounding: readonly string[], repeatEveryMs: number, alarm: Alarm): void {
	const latest = useRef(alarm)
	latest.current = alarm
	const known = useRef<ReadonlySet<string>>(new Set())
	const key = sounding.join(' ')
	useEffect(() => {
		const ids = key === '' ? [] : key.split(' ')
		const fresh = ids.filter((id) => !known.current.has(id))
		const wasOpen = known.current.size > 0
		known.current = new Set(ids)
		if (ids.length === 0 && wasOpen) latest.current.onQuiet()
		if (fresh.length === 0) return
		latest.current.ring()
		latest.current.onNew(fresh)
	}, [key])
	const open = sounding.length > 0
	useEffect(() => {
		if (!open) return
		const timer = setInterval(() => latest.current.ring(), repeatEveryMs)
		return () => clearInterval(timer)
	}, [open, repeatEveryMs])
}

/** One soft sound for signals that came while the board was already open; never for what stood there at first. */
export function useSoftSound(ids: readonly string[], loaded: boolean, play: (tone: Tone) => void): void {
	const latest = useRef(play)
	latest.current = play
	const known = useRef<ReadonlySet<string> | null>(null)
	const key = ids.join(' ')
	useEffect(() => {
		if (!loaded) return
		const now = key === '' ? [] : key.split(' ')
		const fresh = known.current !== null && now.some((id) => !known.current?.has(id))
		known.current = new Set([...(known.current ?? []), ...now])
		if (fresh) latest.current('needs_eyes')
	}, [key, loaded])
}
