import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './display-dialog.module.css'

type Answer = Awaited<ReturnType<ReturnType<typeof useSession>['tryOnCall']>>
type Trying = { readonly kind: 'not_yet' } | { readonly kind: 'trying' } | { readonly kind: 'answered'; readonly answer: Answer }

/** Whether anybody is reached when nobody answers, and a way to find out before it matters. */
export function OnCallSettings() {
	const session = useSession()
	const { onCall, alerts } = useSnapshot()
	const after = alerts.onCallAfterMs / 1_000
	const [state, setState] = useState<Trying>({ kind: 'not_yet' })
	const run = async () => {
		setState({ kind: 'trying' })
		setState({ kind: 'answered', answer: await session.tryOnCall() })
	}
	return (
		<div className={styles.group}>
			<h3 className={styles.title}>
				<Trans>On call</Trans>
			</h3>
			{onCall.isSetUp ? (
				<>
					<p className={styles.hint}>
						<Trans>
							Whoever is on call is paged for an alert that nobody has answered after {after} seconds, and at once when no supervisor is on
							duty. The page says which programme and for how long, and nothing about anybody.
						</Trans>
					</p>
					<div>
						<Button size="small" busy={state.kind === 'trying'} onClick={() => void run()}>
							<Trans>Send a test page</Trans>
						</Button>
					</div>
					<div role="status">{state.kind === 'answered' && <Outcome answer={state.answer} />}</div>
				</>
			) : (
				<p>
					<Trans>Nobody on call can be paged: it is not set up. Whoever runs the server can do that.</Trans>
				</p>
			)}
		</div>
	)
}

function Outcome({ answer }: { readonly answer: Answer }) {
	if (!answer.ok) {
		return answer.error.code === 'rate_limited' ? (
			<Trans>It was tried several times just now. Try again in a minute.</Trans>
		) : (
			<Trans>We could not send a test page. Try again.</Trans>
		)
	}
	return (
		<ul className={styles.results}>
			{answer.data.results.map(({ channel, outcome }) => (
				<li key={channel}>
					{channel === 'email' ? <Trans>E-mail:</Trans> : <Trans>Webhook:</Trans>}{' '}
					{outcome === 'sent' && <Trans>accepted. Has it reached somebody?</Trans>}
					{outcome === 'no_answer' && <Trans>no answer.</Trans>}
					{outcome === 'refused' && <Trans>turned down.</Trans>}
				</li>
			))}
		</ul>
	)
}
