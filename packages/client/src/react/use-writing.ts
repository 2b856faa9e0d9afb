import { useEffect, useState } from 'react'

/** Whoever has not touched a key for so long is not writing, in milliseconds. */
const pauseMs = 4_000

/** True while a draft is being written, until the keys have rested or it is empty. What stood there before is not writing. */
export const useWriting = (draft: string): boolean => {
	const [seen, setSeen] = useState(draft)
	const [isWriting, setIsWriting] = useState(false)
	if (draft !== seen) {
		setSeen(draft)
		setIsWriting(draft.trim() !== '')
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the rest anew
	useEffect(() => {
		if (!isWriting) return
		const timer = setTimeout(() => setIsWriting(false), pauseMs)
		return () => clearTimeout(timer)
	}, [isWriting, draft])
	return isWriting
}
