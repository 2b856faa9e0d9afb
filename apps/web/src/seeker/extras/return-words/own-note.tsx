import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import extras from '../extras.module.css'

const most = 1_000

/** What somebody writes for themselves: theirs to read, change and erase. */
export function OwnNote({
	session,
	summary,
	announcer,
	onSaved,
}: {
	readonly session: SeekerSession
	readonly summary: string | null
	readonly announcer: Announcer
	readonly onSaved: (summary: string | null) => void
}) {
	const { t } = useLingui()
	const [text, setText] = useState(summary ?? '')
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
	const tooLong = [...text].length > most
	const save = async (next: string | null) => {
		setState('busy')
		const reply = await session.returnWords.saveSummary(next)
		setState(reply.ok ? 'idle' : 'failed')
		if (!reply.ok) return
		if (next === null) setText('')
		announcer.status(next === null ? t`Your note is erased.` : t`Your note is kept.`)
		onSaved(next)
	}
	const wanted = text.trim() === '' ? null : text
	return (
		<section className={extras.part} aria-labelledby="own-note-title">
			<h3 id="own-note-title">
				<Trans>A note to yourself</Trans>
			</h3>
			<TextArea
				label={<Trans>What would you like to remember next time?</Trans>}
				hint={<Trans>We show it only to someone who has your words. Your listener does not see it.</Trans>}
				error={tooLong && <Trans>That is a bit long. There is room for {most} letters.</Trans>}
				value={text}
				rows={4}
				autoComplete="off"
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>We could not keep that just now. Your words are still here.</Trans>
				</Notice>
			)}
			<div className={extras.actions}>
				<Button busy={state === 'busy'} unavailable={tooLong || wanted === summary} onClick={() => void save(wanted)}>
					<Trans>Keep this note</Trans>
				</Button>
				{summary !== null && (
					<Button variant="quiet" onClick={() => void save(null)}>
						<Trans>Erase this note</Trans>
					</Button>
				)}
			</div>
		</section>
	)
}
