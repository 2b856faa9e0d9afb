import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import type { SlashAct } from './slash-menu.tsx'

export interface SlashActsOptions {
	readonly conversation: ListenerOpenConversation
	readonly pane: RefObject<HTMLElement | null>
	readonly onPhrases: () => void
	readonly onHelp: () => void
	readonly onReport: () => void
	readonly onHandOver: () => void
	readonly onEnd: () => void
}

/** What the menu of the message box does besides words: it opens what stands beside the conversation, or asks for what has a button elsewhere. */
export function useSlashActs({ conversation: { view }, pane, ...on }: SlashActsOptions): readonly SlashAct[] {
	const { t } = useLingui()
	const { practice = false } = useDesk()
	if (view.state.kind !== 'handling') return []
	const tool = (name: string) => () => openTool(pane.current, name)
	const inEvery: readonly SlashAct[] = [
		{ id: 'help', name: 'help', label: t`Ask a supervisor for help`, run: on.onHelp },
		{ id: 'end', name: 'end', label: t`End the conversation`, run: on.onEnd },
	]
	if (practice) return inEvery
	return [
		{ id: 'phrases', name: 'phrases', label: t`Change phrases of your own`, run: on.onPhrases },
		{ id: 'steps', name: 'steps', label: t`Open the worksheet`, run: tool('worksheet') },
		{ id: 'plan', name: 'plan', label: t`Open the plan for hard moments`, run: tool('plan') },
		{ id: 'resource', name: 'resource', label: t`Find somewhere else to turn to`, run: tool('referral') },
		...inEvery,
		{ id: 'handoff', name: 'handoff', label: t`Hand over the conversation`, run: on.onHandOver },
		{ id: 'flag', name: 'flag', label: t`Report how the person behaves`, run: on.onReport },
	]
}

/** Opens one of the boxes beside the conversation and goes to it. */
function openTool(pane: HTMLElement | null, name: string): void {
	const box = pane?.querySelector(`[data-tool="${name}"] details`)
	if (!(box instanceof HTMLDetailsElement)) return
	box.open = true
	// The menu gives the focus back to the message box first.
	requestAnimationFrame(() => {
		const summary = box.querySelector('summary')
		summary?.focus()
		summary?.scrollIntoView({ block: 'nearest' })
	})
}
