import type { EndedHow, Feedback, Heard, Otherwise, SafetyAsked } from '@akin/core/practice/feedback'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { HinderingWhy } from '../conversation/hindering-words.tsx'

/** [RL22] */
export function EndedWords({
	ended,
	name: person,
	language,
}: {
	readonly ended: EndedHow
	readonly name: string
	readonly language: string
}) {
	const name = <bdi>{person}</bdi>
	if (ended.kind === 'by_person')
		return (
			<Notice
				title={
					ended.ends === 'goodbye' ? (
						<Trans>{name} said goodbye.</Trans>
					) : ended.ends === 'went_quiet' ? (
						<Trans>{name} went quiet.</Trans>
					) : (
						<Trans>{name} left.</Trans>
					)
				}
			>
				<p lang={language} dir="auto">
					{ended.after}
				</p>
			</Notice>
		)
	return (
		<Notice title={ended.goodbye ? <Trans>You ended it, with a goodbye.</Trans> : <Trans>You ended it.</Trans>}>
			<p>
				{ended.goodbye ? (
					<Trans>
						The last they had said was: <q lang={language}>{ended.said.at(-1)}</q>
					</Trans>
				) : (
					<Trans>
						It ended without a goodbye. The last they had said was: <q lang={language}>{ended.said.at(-1)}</q>
					</Trans>
				)}
			</p>
			<p>
				<Trans>It counts as finished once they have come to an end of their own.</Trans>
			</p>
		</Notice>
	)
}

/** One thing, and no more: the one that weighs most. */
export function NextTime({ feedback }: { readonly feedback: Feedback }) {
	return (
		<Notice title={<Trans>For the next time</Trans>}>
			<NextTimeWords feedback={feedback} />
		</Notice>
	)
}

function NextTimeWords({ feedback: { safety, early, otherwise, unheard, heard, ended } }: { readonly feedback: Feedback }) {
	if (safety.some(({ asked }) => asked === null))
		return <Trans>When somebody gives a signal, ask about it in plain words. It can be asked kindly, and it can be answered.</Trans>
	if (early.length > 0) return <Trans>Hold advice back until you have said twice what you heard. Often it is not needed then.</Trans>
	if (otherwise.some(({ move }) => move === 'two_questions')) return <Trans>One question at a time. The one that is left can wait.</Trans>
	if (otherwise.length > 0) return <Trans>Before you answer, say in a few of their own words what you have understood.</Trans>
	if (unheard.length > 0 || heard.length === 0)
		return <Trans>Try beginning with their words: it shows that you listened, and lets them put you right.</Trans>
	if (ended.kind === 'by_listener' && !ended.goodbye) return <Trans>Try ending it with a goodbye that has something of theirs in it.</Trans>
	return <Trans>Try somebody on the next level, or the same person with other words.</Trans>
}

/** [RL18] */
export function HeardWords({ heard: { by, words } }: { readonly heard: Heard }) {
	const theirs = words.join(', ')
	if (by === 'validates')
		return (
			<p>
				<Trans>You let them know that it makes sense, or that you are with them.</Trans>
			</p>
		)
	if (theirs !== '')
		return (
			<p>
				<Trans>
					You said their own words back: <i>{theirs}</i>.
				</Trans>
			</p>
		)
	return (
		<p>
			<Trans>You said back what you understood.</Trans>
		</p>
	)
}

/** [RL20] */
export function SafetyWords({ safety: { about, asked } }: { readonly safety: SafetyAsked }) {
	const what = about === 'suicide' ? <Trans>suicide</Trans> : about === 'self_harm' ? <Trans>self-harm</Trans> : <Trans>danger</Trans>
	if (asked === null)
		return (
			<p>
				<Trans>
					This was a reason to ask about {what} directly. It was not asked. Asking does not put the idea into anybody’s head, and it lets
					somebody answer.
				</Trans>
			</p>
		)
	const words = <q dir="auto">{asked.reply}</q>
	return (
		<p>
			{asked.when === 'before' ? (
				<Trans>
					You had already asked about {what}, before they gave this reason to: {words}
				</Trans>
			) : asked.when === 'at_once' ? (
				<Trans>
					You asked about {what} at once: {words}
				</Trans>
			) : (
				<Trans>
					You asked about {what}, some replies later: {words} Sooner is kinder: they wait for it.
				</Trans>
			)}
		</p>
	)
}

/** [RL19] [RL21] */
export function OtherwiseWords({ otherwise: { move } }: { readonly otherwise: Otherwise }) {
	return (
		<p>
			<HinderingWhy move={move} />
		</p>
	)
}
