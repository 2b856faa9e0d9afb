import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { type Hint, hintLanguages, hintsOn, timesHeardIn } from '@akin/core/reply/hints-on'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { HinderingWhy, useHinderingName } from './hindering-words.tsx'
import styles from './hints.module.css'
import { turnsBetween } from './turns-between.ts'
import { useDraft } from './use-draft.ts'
import { useSettled } from './use-settled.ts'

/** A hint waits until the hands rest, in milliseconds: half a sentence says nothing. */
export const hintRestMs = 900

/** [RL28] [RL29] What could be otherwise in the draft, calmly and beside it. Sending does not wait for it. */
export function Hints({ conversation }: { readonly conversation: ListenerOpenConversation }) {
	const { choices, drafts } = useDesk()
	const { me } = useSnapshot()
	const { hints: on } = useSyncExternalStore(choices.subscribe, choices.getSnapshot)
	const [draft] = useDraft(drafts, conversation.id, 'message')
	const settled = useSettled(draft, hintRestMs)
	const isRead = hintLanguages.includes(conversation.view.language.split('-')[0] ?? '')
	const meId = me?.id ?? null
	const before = useMemo(() => (on && isRead ? talkSoFar(conversation, meId) : null), [on, isRead, conversation, meId])
	const hints = useMemo(() => (before && settled !== '' ? hintsOn(settled, before) : []), [before, settled])
	if (!on) return null
	if (!isRead)
		return (
			<p className={styles.none}>
				<Trans>Hints read English only. There are none in this conversation.</Trans>
			</p>
		)
	return <HintList hints={hints} onOff={() => choices.choose({ hints: false })} />
}

function HintList({ hints, onOff }: { readonly hints: readonly Hint[]; readonly onOff: () => void }) {
	const { t } = useLingui()
	const { announcer } = useDesk()
	const name = useHinderingName()
	const names = hints.map(({ move }) => name(move)).join(', ')
	const last = useRef('')
	useEffect(() => {
		if (names !== '' && names !== last.current) announcer.status(t`Hint: ${names}`)
		last.current = names
	}, [names, announcer, t])
	if (hints.length === 0) return null
	return (
		<section className={styles.hints} aria-label={t`Hints before sending`}>
			<ul className={styles.list}>
				{hints.map(({ move, part, way }) => (
					<li key={move}>
						<details>
							<summary className={styles.name}>
								{name(move)} <q lang="en">{part}</q>
							</summary>
							<p>
								<HinderingWhy move={move} />
							</p>
							<p>
								<Trans>
									Another way: <q lang="en">{way}</q>
								</Trans>
							</p>
						</details>
					</li>
				))}
			</ul>
			<Button size="small" variant="quiet" onClick={onOff}>
				<Trans>No hints</Trans>
			</Button>
		</section>
	)
}

/** What the person wrote, and how often they were heard in what this listener wrote. */
function talkSoFar(conversation: ListenerOpenConversation, me: Parameters<typeof turnsBetween>[1]) {
	const said: string[] = []
	const replies: { text: string; said: readonly string[] }[] = []
	for (const { from, text } of turnsBetween(conversation, me) ?? []) {
		if (from === 'person') said.push(text)
		else replies.push({ text, said: [...said] })
	}
	return { said, timesHeard: timesHeardIn(replies) }
}
