import { Trans } from '@lingui/react/macro'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Button } from '../core/button.tsx'
import { Notice } from '../core/notice.tsx'
import { AccountCard } from './account-card.tsx'
import { JoinForm, type SignUp } from './join-form.tsx'

export type InvitedTo = {
	readonly role: 'listener' | 'supervisor' | 'coordinator'
	readonly byName: string
	readonly programmes: readonly {
		readonly name: string
		readonly languages: readonly string[]
		readonly topics: readonly { readonly code: string; readonly label: string }[]
	}[]
}

export type JoinPageProps = {
	/** What the link leads to; a code where it leads nowhere. */
	readonly look: () => Promise<{ readonly ok: true; readonly invited: InvitedTo } | { readonly ok: false; readonly code: string }>
	/** Null when it is done; else why not. */
	readonly join: (signUp: SignUp) => Promise<string | null>
	/** Below everything, such as the choice of a language. */
	readonly foot?: ReactNode
}

type Looked =
	| { readonly kind: 'looking' }
	| { readonly kind: 'no'; readonly code: string }
	| { readonly kind: 'invited'; readonly to: InvitedTo }
const dead = ['invitation_not_found', 'invitation_over', 'invitation_used', 'invitation_withdrawn']

/** [JO4] [JO5] Where the link of an invitation leads: what it is for, or why it does not work, and signing up. */
export function JoinPage({ look, join, foot }: JoinPageProps) {
	const [looked, setLooked] = useState<Looked>({ kind: 'looking' })
	const [attempt, setAttempt] = useState(0)
	// biome-ignore lint/correctness/useExhaustiveDependencies: a press on "try again" is a new attempt
	useEffect(() => {
		let here = true
		void look().then((reply) => {
			if (here) setLooked(reply.ok ? { kind: 'invited', to: reply.invited } : { kind: 'no', code: reply.code })
		})
		return () => {
			here = false
		}
	}, [look, attempt])
	// The link may end while somebody fills in the page.
	const tryToJoin = useCallback(
		async (signUp: SignUp) => {
			const code = await join(signUp)
			if (code !== null && dead.includes(code)) setLooked({ kind: 'no', code })
			return code
		},
		[join],
	)
	return (
		<AccountCard title={<Trans>Join as somebody who helps</Trans>}>
			{looked.kind === 'looking' && (
				<p role="status">
					<Trans>One moment.</Trans>
				</p>
			)}
			{looked.kind === 'no' && <NoInvitation code={looked.code} onAgain={() => setAttempt((count) => count + 1)} />}
			{looked.kind === 'invited' && (
				<>
					<InvitedWords {...looked.to} />
					<JoinForm
						isListener={looked.to.role === 'listener'}
						languages={languagesOf(looked.to)}
						topics={topicsOf(looked.to)}
						join={tryToJoin}
					/>
				</>
			)}
			{foot}
		</AccountCard>
	)
}

/** A coordinator belongs to no programme; what they write with is the language of this page. */
const languagesOf = ({ programmes }: InvitedTo): readonly string[] => {
	const spoken = [...new Set(programmes.flatMap(({ languages }) => languages))]
	return spoken.length > 0 ? spoken : ['en']
}

const topicsOf = ({ programmes }: InvitedTo) => [
	...new Map(programmes.flatMap(({ topics }) => topics).map((topic) => [topic.code, topic])).values(),
]

function InvitedWords({ role, byName, programmes }: InvitedTo) {
	const names = programmes.map(({ name }) => name).join(', ')
	return (
		<>
			<p>
				{role === 'listener' && (
					<Trans>
						<bdi>{byName}</bdi> has invited you as a listener.
					</Trans>
				)}
				{role === 'supervisor' && (
					<Trans>
						<bdi>{byName}</bdi> has invited you as a supervisor.
					</Trans>
				)}
				{role === 'coordinator' && (
					<Trans>
						<bdi>{byName}</bdi> has invited you as a coordinator.
					</Trans>
				)}
			</p>
			{names !== '' && (
				<p>
					<bdi>{names}</bdi>
				</p>
			)}
		</>
	)
}

function NoInvitation({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) {
	if (!dead.includes(code))
		return (
			<Notice
				tone="error"
				actions={
					<Button onClick={onAgain}>
						<Trans>Try again</Trans>
					</Button>
				}
			>
				<p>
					<Trans>We could not reach the server. Your invitation is not lost.</Trans>
				</p>
			</Notice>
		)
	return (
		<Notice tone="error">
			<p>
				<WhyNot code={code} />
			</p>
			<p>
				<Trans>Ask the person who invited you for a new link.</Trans>
			</p>
		</Notice>
	)
}

function WhyNot({ code }: { readonly code: string }) {
	switch (code) {
		case 'invitation_over':
			return <Trans>This invitation is older than seven days, so it does not work any more.</Trans>
		case 'invitation_used':
			return <Trans>Somebody has joined with this link already. If that was you, sign in.</Trans>
		case 'invitation_withdrawn':
			return <Trans>This invitation was withdrawn.</Trans>
		default:
			return <Trans>This link is not complete. Copy all of it, with everything after the “#”.</Trans>
	}
}
