import { useEffect, useRef, useState } from 'react'

export interface ArrivalSound {
	/** Off until they press it: somebody may be near. Kept only while the page is open. */
	readonly on: boolean
	readonly toggle: () => void
}

/** Two soft notes, under a second. */
const notes = [523.25, 659.25] as const
const noteSeconds = 0.3
/** Of what the device can do. */
const loudness = 0.15

/**
 * Tells by sound, for somebody who asked for it, that a listener has come.
 * @param state of their conversation: it sounds when waiting turns into talking
 */
export function useArrivalSound(state: 'waiting' | 'talking' | 'closed', makeContext = () => new AudioContext()): ArrivalSound {
	const [on, setOn] = useState(false)
	const context = useRef<AudioContext | null>(null)
	const before = useRef(state)
	useEffect(() => {
		if (before.current === 'waiting' && state === 'talking' && on && context.current) ring(context.current)
		before.current = state
	}, [state, on])
	useEffect(() => () => void context.current?.close(), [])
	return {
		on,
		toggle: () => {
			// Browsers play nothing before a press, so it is made ready by this one.
			context.current ??= makeContext()
			if (context.current.state === 'suspended') void context.current.resume()
			// Once, so that they know what it will be and how loud.
			if (!on) ring(context.current)
			setOn(!on)
		},
	}
}

function ring(context: AudioContext): void {
	for (const [index, frequency] of notes.entries()) {
		const at = context.currentTime + index * noteSeconds
		const oscillator = context.createOscillator()
		const envelope = context.createGain()
		oscillator.type = 'sine'
		oscillator.frequency.value = frequency
		envelope.gain.setValueAtTime(0, at)
		envelope.gain.linearRampToValueAtTime(loudness, at + 0.04)
		envelope.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds)
		oscillator.connect(envelope).connect(context.destination)
		oscillator.start(at)
		oscillator.stop(at + noteSeconds)
	}
}
