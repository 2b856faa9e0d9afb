import { useEffect, useRef, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

/** One timer for every clock on the page, so that they all turn at once. */
function subscribe(onTick: () => void): () => void {
	listeners.add(onTick)
	timer ??= setInterval(() => {
		for (const tick of listeners) tick()
	}, 1_000)
	return () => {
		listeners.delete(onTick)
		if (listeners.size > 0 || timer === null) return
		clearInterval(timer)
		timer = null
	}
}

const wholeSecond = () => Math.floor(Date.now() / 1_000) * 1_000

/**
 * The time in whole seconds, as milliseconds since 1970, turning once a second.
 * @param offsetMs server clock minus local clock
 */
export function useNow(offsetMs = 0): number {
	return useSyncExternalStore(subscribe, wholeSecond) + offsetMs
}

/** "0:07", "12:40", "1:05:09". Never negative: two clocks may differ. */
export function clockText(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1_000))
	const pad = (part: number) => String(part).padStart(2, '0')
	const hours = Math.floor(seconds / 3_600)
	const minutes = Math.floor(seconds / 60) % 60
	return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

/**
 * How long it has been. Reads left to right in every language and keeps its width while it turns. Turning writes into the page and draws
 * nothing anew: a board has a thousand of these.
 */
export function Elapsed({ since, offsetMs = 0 }: { readonly since: number; readonly offsetMs?: number }) {
	const element = useRef<HTMLElement>(null)
	useEffect(() => {
		let shown = ''
		const turn = () => {
			const text = elapsed(since, offsetMs)
			if (text === shown || !element.current) return
			shown = text
			element.current.textContent = text
		}
		turn()
		return subscribe(turn)
	}, [since, offsetMs])
	return (
		<bdi ref={element} dir="ltr" style={digits}>
			{elapsed(since, offsetMs)}
		</bdi>
	)
}

const digits = { fontVariantNumeric: 'tabular-nums' } as const
const elapsed = (since: number, offsetMs: number) => clockText(wholeSecond() + offsetMs - since)
