import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import extras from '../extras.module.css'

/** The words and what belongs to them, gone at once. Asks once more, in place. */
export function EraseWords({
	session,
	announcer,
	onErased,
}: {
	readonly session: SeekerSession
	readonly announcer: Announcer
	readonly onErased: () => void
}) {
	const { t } = useLingui()
	const [state, setState] = useState<'idle' | 'asking' | 'busy' | 'failed'>('idle')
	const erase = async () => {
		setState('busy')
		const reply = await session.returnWords.erase()
		if (!reply.ok && reply.error.code !== 'return_words_not_found') return setState('failed')
		announcer.status(t`Your words and your note are erased.`)
		onErased()
	}
	return (
		<section className={extras.part} aria-labelledby="erase-words-title">
			<h3 id="erase-words-title">
				<Trans>You do not want them any more?</Trans>
			</h3>
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>We could not erase it just now. Please try again.</Trans>
				</Notice>
			)}
			{state === 'asking' && (
				<p>
					<Trans>Then the words lead nowhere, and your note is gone. It cannot be brought back.</Trans>
				</p>
			)}
			<div className={extras.actions}>
				{state === 'asking' ? (
					<>
						<Button onClick={() => setState('idle')}>
							<Trans>Keep them</Trans>
						</Button>
						<Button variant="danger" onClick={() => void erase()}>
							<Trans>Erase them</Trans>
						</Button>
					</>
				) : (
					<Button variant="danger" busy={state === 'busy'} onClick={() => setState('asking')}>
						<Trans>Erase words and note</Trans>
					</Button>
				)}
			</div>
		</section>
	)
}
