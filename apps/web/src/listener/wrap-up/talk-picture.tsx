import type { Phase, TalkPicture as Picture, TalkTurn } from '@akin/core/coaching/picture-of-talk'
import type { TalkKind } from '@akin/core/coaching/talk-kind'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import styles from './talk-picture.module.css'

/** So many marks stand side by side in a narrow window; the number says the rest. */
const mostMarks = 8

type State = 'closed' | 'reading' | 'failed' | { readonly picture: Picture | null }

/**
 * What the listener's own messages did, for them alone: counted on this page when it is opened, sent nowhere, kept nowhere. The rules come with it,
 * so that a desk on which nobody looks never loads them.
 */
export function TalkPicture({ turns }: { readonly turns: readonly TalkTurn[] }) {
	const { t } = useLingui()
	const [state, setState] = useState<State>('closed')
	const read = async () => {
		setState('reading')
		try {
			const { pictureOfTalk } = await import('@akin/core/coaching/picture-of-talk')
			setState({ picture: pictureOfTalk(turns) })
		} catch {
			setState('failed')
		}
	}
	return (
		<details
			className={styles.picture}
			onToggle={(event) => {
				if (event.currentTarget.open && (state === 'closed' || state === 'failed')) void read()
			}}
		>
			<summary>
				<Trans>How you talked, for you alone</Trans>
			</summary>
			<p>
				<Trans>
					Counted by rules, on this page only. Nobody else sees it, and it is gone when you finish. It is no mark: no number here is better
					when it is higher.
				</Trans>
			</p>
			{state === 'reading' && (
				<p role="status">
					<Trans>Counting…</Trans>
				</p>
			)}
			{state === 'failed' && (
				<p role="alert">
					<Trans>It could not be loaded. Close this and open it again.</Trans>
				</p>
			)}
			{typeof state === 'object' &&
				(state.picture === null ? (
					<p>
						<Trans>This talk is too short to show its course.</Trans>
					</p>
				) : (
					<Course picture={state.picture} label={t`What your messages did`} />
				))}
		</details>
	)
}

function Course({ picture: { phases, firstSuggestion }, label }: { readonly picture: Picture; readonly label: string }) {
	const { t } = useLingui()
	const phaseNames: Readonly<Record<Phase, string>> = { beginning: t`Beginning`, middle: t`Middle`, end: t`End` }
	const kinds: readonly (readonly [TalkKind, string])[] = [
		['open_question', t`Asked openly`],
		['closed_question', t`Asked for a yes or no`],
		['reflection', t`Said back`],
		['support', t`Supported`],
		['suggestion', t`Suggested`],
		['about_self', t`Spoke of yourself`],
	]
	return (
		<>
			<table className={styles.course} aria-label={label}>
				<thead>
					<tr>
						<td />
						{phases.map(({ phase }) => (
							<th key={phase} scope="col">
								{phaseNames[phase]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{kinds.map(([kind, name]) => (
						<tr key={kind}>
							<th scope="row">{name}</th>
							{phases.map(({ phase, counts }) => (
								<td key={phase}>
									<Marks count={counts[kind]} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<p>
				<FirstSuggestion when={firstSuggestion} />
			</p>
		</>
	)
}

function Marks({ count }: { readonly count: number }) {
	const { i18n } = useLingui()
	return (
		<>
			<span className={styles.marks} aria-hidden="true">
				{count === 0 ? '–' : '●'.repeat(Math.min(count, mostMarks))}
			</span>{' '}
			<span className={count > mostMarks ? styles.number : 'vh'}>{i18n.number(count)}</span>
		</>
	)
}

function FirstSuggestion({ when }: { readonly when: Picture['firstSuggestion'] }): ReactNode {
	switch (when) {
		case 'none':
			return <Trans>You made no suggestion.</Trans>
		case 'before_heard':
			return (
				<Trans>
					Your first suggestion came before you had said back what you heard. Sometimes that is what somebody needs; often they want to be
					heard first.
				</Trans>
			)
		case 'after_heard':
			return <Trans>You had said back what you heard before your first suggestion.</Trans>
	}
}
