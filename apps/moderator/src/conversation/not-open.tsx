import { Button, buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import styles from './conversation-screen.module.css'
import type { Reading } from './use-read-along.ts'

/** While a conversation is being fetched, and when it is not ours to see. */
export function NotOpen({ reading }: { readonly reading: Exclude<Reading, { kind: 'open' }> }) {
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	const notOurs = reading.kind === 'refused' && reading.code === 'conversation_not_found'
	return (
		<div className={styles.notOpen}>
			<h1 ref={heading} tabIndex={-1}>
				{reading.kind === 'opening' ? (
					<Trans>Opening the conversation</Trans>
				) : notOurs ? (
					<Trans>You cannot read this conversation</Trans>
				) : (
					<Trans>We could not open the conversation</Trans>
				)}
			</h1>
			{reading.kind === 'refused' && (
				<Notice
					tone="error"
					actions={
						<>
							<Link to="/" className={buttonClass({ variant: 'primary' })}>
								<Trans>Go to the board</Trans>
							</Link>
							{!notOurs && (
								<Button onClick={reading.retry}>
									<Trans>Try again</Trans>
								</Button>
							)}
						</>
					}
				>
					{notOurs ? (
						reading.before ? (
							<p>
								<Trans>It was taken from your screen because you may no longer see it. Nothing of it is kept on this page.</Trans>
							</p>
						) : (
							<p>
								<Trans>There is no such conversation, or it is not yours to see.</Trans>
							</p>
						)
					) : (
						<p>
							<Trans>The server did not answer. This is not your fault.</Trans>
						</p>
					)}
				</Notice>
			)}
		</div>
	)
}
