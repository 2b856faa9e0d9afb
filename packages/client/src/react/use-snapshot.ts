import { useSyncExternalStore } from 'react'
import type { Readable } from '../store.ts'

/** The current snapshot of a session; renders again when it changes. */
export const useSnapshot = <T>(source: Readable<T>): T => useSyncExternalStore(source.subscribe, source.getSnapshot, source.getSnapshot)
