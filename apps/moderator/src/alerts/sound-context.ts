import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AlertSound, SoundState } from './alert-sound.ts'

export const SoundContext = createContext<AlertSound | null>(null)

export function useSound(): AlertSound {
	const sound = useContext(SoundContext)
	if (!sound) throw new Error('useSound stands outside the signed-in part of the app')
	return sound
}

export function useSoundState(): SoundState {
	const sound = useSound()
	return useSyncExternalStore(sound.subscribe, sound.getState)
}
