import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { ChooseSome } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SeekerDialog } from '../../frame/seeker-dialog.tsx'
import { enterSession } from '../../session/enter-session.ts'
import type { SeekerDoor } from '../../session/seeker-door.ts'
import extras from '../extras.module.css'
import { EraseWords } from './erase-words.tsx'
import { NewWords } from './new-words.tsx'
import { OwnNote } from './own-note.tsx'
import { RefusalWords, type WordsRefusal } from './refusal-words.tsx'
import type { Returning } from './returning.ts'
import { useConfirmation } from './use-confirmation.ts'
import { WordsEnd } from './words-end.tsx'

export interface GiveWordsProps {
	readonly door: SeekerDoor
	readonly announcer: Announcer
	readonly returning: Returning | null
	readonly onReturning: (returning: Returning | null) => void
	readonly onClose: () => void
}

/** Somebody comes back with their words: new ones, what they wrote for themselves, and what they wish for now. */
export function GiveWords(props: GiveWordsProps) {
	return (
		<SeekerDialog open onClose={props.onClose} closable title={<Trans>Come back with your words</Trans>}>
			{props.returning === null ? <WordsForm {...props} /> : <CameBack {...props} returning={props.returning} />}
		</SeekerDialog>
	)
}

function WordsForm({ door, announcer, onReturning }: GiveWordsProps) {
	const { t } = useLingui()
	const [typed, setTyped] = useState('')
	const [busy, setBusy] = useState(false)
	const [refusal, setRefusal] = useState<WordsRefusal | null>(null)
	const { tag: language } = localeFacts(useLocale().locale)
	const give = async () => {
		if (busy || typed.trim() === '') return
		setBusy(true)
		const entered = await enterSession(door)
		const reply = entered === 'entered' ? await door.session.returnWords.give(typed.slice(0, 200), language) : null
		setBusy(false)
		setRefusal(reply === null ? { code: entered } : reply.ok ? null : reply.error)
		if (!reply?.ok) return
		const { held, words, language: drawnIn = 'en' } = reply.data
		announcer.status(t`Welcome back. Your new words are below.`)
		onReturning({ held, newWords: { words, language: drawnIn }, sameListener: held.listener !== null, shareSummary: false })
	}
	return (
		<form
			autoComplete="off"
			className={extras.part}
			onSubmit={(event) => {
				event.preventDefault()
				void give()
			}}
		>
			<TextArea
				label={<Trans>Your return words</Trans>}
				hint={<Trans>In the order you wrote them. Capital letters do not matter.</Trans>}
				error={refusal && <RefusalWords refusal={refusal} />}
				value={typed}
				rows={2}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				onChange={(event) => setTyped(event.currentTarget.value)}
			/>
			<div className={extras.actions}>
				<Button type="submit" variant="primary" busy={busy} unavailable={typed.trim() === ''}>
					<Trans>Go on</Trans>
				</Button>
			</div>
		</form>
	)
}

function CameBack({ door: { session }, announcer, returning, onReturning, onClose }: GiveWordsProps & { readonly returning: Returning }) {
	const { t } = useLingui()
	const { held, newWords } = returning
	const confirmation = useConfirmation(session, announcer, () =>
		onReturning({ ...returning, newWords: null, held: { ...held, confirmed: true } }),
	)
	const wishes = [...(returning.sameListener ? ['same' as const] : []), ...(returning.shareSummary ? ['share' as const] : [])]
	return (
		<>
			<div className={extras.part}>
				<p>
					<Trans>Welcome back.</Trans> <Listener listener={held.listener} />
				</p>
			</div>
			{newWords !== null && (
				<NewWords drawn={newWords} replaces busy={confirmation.busy} failed={confirmation.failed} onWritten={confirmation.confirm} />
			)}
			{(held.listener !== null || held.summary !== null) && (
				<div className={extras.part}>
					<ChooseSome<'same' | 'share'>
						legend={<Trans>For this chat</Trans>}
						layout="cards"
						values={wishes}
						onChange={(values) =>
							onReturning({ ...returning, sameListener: values.includes('same'), shareSummary: values.includes('share') })
						}
						options={[
							...(held.listener === null
								? []
								: [
										{
											value: 'same' as const,
											label: t`Ask ${{ name: held.listener.name }} first`,
											description: t`For a few minutes. Then whoever is free.`,
										},
									]),
							...(held.summary === null ? [] : [{ value: 'share' as const, label: t`Send my note to my listener when we start` }]),
						]}
					/>
				</div>
			)}
			<OwnNote
				session={session}
				summary={held.summary}
				announcer={announcer}
				onSaved={(summary) =>
					onReturning({ ...returning, held: { ...held, summary }, shareSummary: returning.shareSummary && summary !== null })
				}
			/>
			<p className={extras.hint}>
				<WordsEnd endsAt={held.endsAt} />
			</p>
			<EraseWords
				session={session}
				announcer={announcer}
				onErased={() => {
					onReturning(null)
					onClose()
				}}
			/>
			<div className={extras.actions}>
				<Button variant="primary" onClick={onClose}>
					<Trans>Go on to the chat</Trans>
				</Button>
			</div>
			{newWords !== null && (
				<Notice>
					<Trans>Write your new words down before you go on.</Trans>
				</Notice>
			)}
		</>
	)
}

function Listener({ listener }: { readonly listener: Returning['held']['listener'] }) {
	if (listener === null) return <Trans>Your listener does not work here any more. Somebody else will listen.</Trans>
	return listener.isHere ? (
		<Trans>
			<bdi>{listener.name}</bdi> is here now.
		</Trans>
	) : (
		<Trans>
			<bdi>{listener.name}</bdi> is not here now. Somebody else will listen.
		</Trans>
	)
}
