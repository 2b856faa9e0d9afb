/** Two short sounds, under a second, between 440 and 880 Hz: somebody waits for an answer to an offer, and a message came. */
export type ChimeKind = 'offer' | 'message'

export interface Chime {
	/** Browsers play nothing before the person has pressed something; call it from such a press. */
	readonly unlock: () => void
	readonly play: (kind: ChimeKind) => void
	/** 0 is silent, 1 is full. */
	readonly setVolume: (volume: number) => void
	readonly volume: () => number
}

const notes: Readonly<Record<ChimeKind, readonly number[]>> = { offer: [523.25, 659.25, 783.99], message: [587.33] }
const noteSeconds = 0.18
/** The loudest a note gets, of what the device can do. */
const loudest = 0.25

export function createChime(makeContext: () => AudioContext = () => new AudioContext()): Chime {
	let context: AudioContext | null = null
	let volume = 0.6
	return {
		unlock: () => {
			context ??= makeContext()
			if (context.state === 'suspended') void context.resume()
		},
		play: (kind) => {
			if (context?.state !== 'running' || volume === 0) return
			const start = context.currentTime
			for (const [index, frequency] of notes[kind].entries()) ring(context, frequency, start + index * noteSeconds, volume * loudest)
		},
		setVolume: (next) => {
			volume = Math.min(1, Math.max(0, next))
		},
		volume: () => volume,
	}
}

function ring(context: AudioContext, frequency: number, at: number, gain: number): void {
	const oscillator = context.createOscillator()
	const envelope = context.createGain()
	oscillator.type = 'sine'
	oscillator.frequency.value = frequency
	envelope.gain.setValueAtTime(0, at)
	envelope.gain.linearRampToValueAtTime(gain, at + 0.02)
	envelope.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds)
	oscillator.connect(envelope).connect(context.destination)
	oscillator.start(at)
	oscillator.stop(at + noteSeconds)
}
