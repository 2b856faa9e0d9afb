import { MessageBubble } from '@akin/ui/core/message-bubble'
import { useWhisperBadge } from '@akin/ui/staff/whisper-badge'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSnapshot } from '../session/session-context.ts'
import styles from './panels.module.css'
import { WhatEachSees } from './what-each-sees.tsx'

/** A whisper as its listener gets it. */
export function WhisperForListener({ text }: { readonly text: string }) {
	const badge = useWhisperBadge()(false)
	return <Whisper text={text} badge={badge} />
}

/** Under the box for whispers: what becomes of the words in it, looked at by whoever wants to and in nobody's way. */
export function WhisperPreview({ person, listener, text }: { readonly person: string; readonly listener: string; readonly text: string }) {
	const { t } = useLingui()
	const isEmpty = text.trim() === ''
	return (
		<details className={styles.preview}>
			<summary>
				<Trans>What each of them will see</Trans>
			</summary>
			<WhatEachSees
				person={person}
				listener={listener}
				events={[]}
				mode={null}
				forListener={!isEmpty && <WhisperForListener text={text} />}
				forSupervisors={!isEmpty && <Whisper text={text} badge={t`Supervisor`} />}
			/>
		</details>
	)
}

function Whisper({ text, badge }: { readonly text: string; readonly badge: string }) {
	const { me } = useSnapshot()
	return (
		<MessageBubble
			showTime={false}
			message={{
				...{ kind: 'message', key: 'whisper', at: Date.now(), side: 'theirs', author: me?.name ?? '', body: text },
				...{ tone: 'whisper', badge },
			}}
		/>
	)
}
