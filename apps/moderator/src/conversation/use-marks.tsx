import { isWordSignal } from '@akin/core/attention/signal'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { ClientId } from '@akin/core/support/ids'
import { type ReactNode, useCallback } from 'react'
import { useWordSignal } from '../board/word-signals.ts'
import { type Mark, MarkedText } from './marked-text.tsx'

/** Shows a text with what signals rest on marked in it; undefined where nothing does. */
export type ShowMarked = (entry: ClientId | null, text: string) => ReactNode | undefined

export function useMarks(signals: SupervisorConversation['row']['attention']['signals']): ShowMarked {
	const wordSignal = useWordSignal()
	// biome-ignore lint/correctness/useExhaustiveDependencies: `wordSignal` changes with the language only
	return useCallback(
		(entry, text) => {
			const marks = signals.flatMap(({ id, kind, words }): Mark[] => {
				if (words === null || words.entry !== entry || !isWordSignal(kind)) return []
				const [from, to] = words.span
				return [{ id, from, to, label: wordSignal(kind) }]
			})
			return marks.length === 0 ? undefined : <MarkedText text={text} marks={marks} />
		},
		[signals],
	)
}
