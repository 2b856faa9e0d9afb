export type Tone = 'act_now' | 'needs_eyes' | 'lost'

/** `locked`: the browser allows sound only after a press or a key on this page. */
export type SoundState = 'locked' | 'on' | 'off'

export type AlertSound = {
	subscribe(onChange: () => void): () => void
	getState(): SoundState
	/** 0 to 1. */
	getVolume(): number
	setVolume(volume: number): void
	turn(on: boolean): void
	/** Silent while locked or off. */
	play(tone: Tone): void
	dispose(): void
}

/** Hertz and seconds, one after another; each sound is shorter than a second. */
const tones: Readonly<Record<Tone, readonly { readonly hz: number; readonly from: number; readonly to: number }[]>> = {
	act_now: [
		{ hz: 660, from: 0, to: 0.22 },
		{ hz: 880, from: 0.26, to: 0.6 },
	],
	needs_eyes: [{ hz: 523, from: 0, to: 0.25 }],
	lost: [
		{ hz: 587, from: 0, to: 0.2 },
		{ hz: 440, from: 0.24, to: 0.6 },
	],
}

/** Two soft sine tones made on the spot, unlocked by the first press or key anywhere on the page. */
export function createAlertSound(page: Window = window): AlertSound {
	const listeners = new Set<() => void>()
	let context: AudioContext | null = null
	let wanted = true
	let volume = 0.5

	const changed = () => {
		for (const listener of listeners) listener()
	}
	const running = () => context?.state === 'running'
	const unlock = () => {
		if (running() || !('AudioContext' in page)) return
		context ??= new AudioContext()
		context.onstatechange = changed
		context.resume().then(changed, changed)
	}
	page.addEventListener('pointerdown', unlock)
	page.addEventListener('keydown', unlock)
	// Whoever has just signed in on this page has pressed something already.
	if (page.navigator.userActivation?.hasBeenActive) unlock()

	return {
		subscribe(onChange) {
			listeners.add(onChange)
			return () => listeners.delete(onChange)
		},
		getState: () => (wanted ? (running() ? 'on' : 'locked') : 'off'),
		getVolume: () => volume,
		setVolume(next) {
			volume = Math.min(1, Math.max(0, next))
			changed()
		},
		turn(on) {
			wanted = on
			if (on) unlock()
			changed()
		},
		play(tone) {
			if (!wanted || !context || !running()) return
			for (const part of tones[tone]) {
				const oscillator = context.createOscillator()
				const gain = context.createGain()
				const start = context.currentTime + part.from
				const end = context.currentTime + part.to
				oscillator.frequency.value = part.hz
				// Rising and falling softly: no click at either end.
				gain.gain.setValueAtTime(0, start)
				gain.gain.linearRampToValueAtTime(volume * 0.4, start + 0.02)
				gain.gain.linearRampToValueAtTime(0, end)
				oscillator.connect(gain).connect(context.destination)
				oscillator.start(start)
				oscillator.stop(end)
			}
		},
		dispose() {
			page.removeEventListener('pointerdown', unlock)
			page.removeEventListener('keydown', unlock)
			listeners.clear()
			context?.close().catch(() => undefined)
		},
	}
}
