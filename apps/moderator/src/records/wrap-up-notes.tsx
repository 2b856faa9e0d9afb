import type { OpenedRecord } from '@akin/core/protocol/record-shapes'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './record-screen.module.css'

/** What the listener kept of it afterwards. */
export function WrapUpNotes({ wrapUp }: { readonly wrapUp: NonNullable<OpenedRecord['wrapUp']> }) {
	return (
		<section className={styles.openings} aria-labelledby="record-wrap-up">
			<h2 id="record-wrap-up">
				<Trans>What the listener kept of it</Trans>
			</h2>
			<p>
				<HowItEnded code={wrapUp.howItEnded} />
			</p>
			{wrapUp.note && (
				<p dir="auto" className={styles.note}>
					{wrapUp.note}
				</p>
			)}
		</section>
	)
}

/** What somebody kept of it who handed it over before it ended. */
export function HandOverNotes({ handOver }: { readonly handOver: OpenedRecord['handOvers'][number] }) {
	const { name, to, changed, wrapUp } = handOver
	const { t } = useLingui()
	return (
		<section className={styles.openings} aria-label={t`What ${name} kept of it`}>
			<h2>
				{changed ? (
					<Trans>
						The person asked for another listener than <bdi>{name}</bdi>
					</Trans>
				) : to === null ? (
					<Trans>
						<bdi>{name}</bdi> handed over to whoever was next
					</Trans>
				) : (
					<Trans>
						<bdi>{name}</bdi> handed over to <bdi>{to}</bdi>
					</Trans>
				)}
			</h2>
			{wrapUp === null ? (
				<p>
					<Trans>Nothing was kept of it.</Trans>
				</p>
			) : (
				<p>
					<HowItEnded code={wrapUp.howItEnded} />
				</p>
			)}
			{wrapUp?.note && (
				<p dir="auto" className={styles.note}>
					{wrapUp.note}
				</p>
			)}
		</section>
	)
}

function HowItEnded({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'said_goodbye':
			return <Trans>They said goodbye.</Trans>
		case 'faded_out':
			return <Trans>It faded out.</Trans>
		case 'dropped':
			return <Trans>The line dropped.</Trans>
		case 'handed_on':
			return <Trans>It was handed on.</Trans>
		case 'stopped_by_me':
			return <Trans>The listener stopped it.</Trans>
		default:
			return null
	}
}
