import { useEffect, useRef } from 'react'
import type { Tone } from './alert-sound.ts'

/** How often the sound comes back until a person acknowledges, in milliseconds. */
export const alarmRepeatMs = 30_000

/**
 * Rings at once for every new signal and again every thirty seconds as long as one of them is open.
 * @param ringing ids of the signals nobody has acknowledged
 * @param onNew called once with the ids that were not there before, to say and to show them
 */
export function useAlarm(ringing: readonly string[], play: (tone: Tone) => void, onNew: (ids: readonly string[]) => void): void {
	const latest = useRef({ play, onNew })
	latest.current = { play, onNew }
	const known = useRef<ReadonlySet<string>>(new Set())
	const key = ringing.join(' ')
	useEffect(() => {
		const ids = key === '' ? [] : key.split(' ')
		const fresh = ids.filter((id) => !known.current.has(id))
		known.current = new Set(ids)
		if (fresh.length === 0) return
		latest.current.play('act_now')
		latest.current.onNew(fresh)
	}, [key])
	const open = ringing.length > 0
	useEffect(() => {
		if (!open) return
		const timer = setInterval(() => latest.current.play('act_now'), alarmRepeatMs)
		return () => clearInterval(timer)
	}, [open])
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
