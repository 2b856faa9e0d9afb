import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'

/** "I have written them down": from then on the words before are worthless. */
export function useConfirmation(session: SeekerSession, announcer: Announcer, onDone: () => void) {
	const { t } = useLingui()
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
	const confirm = async () => {
		setState('busy')
		const reply = await session.returnWords.confirm()
		setState(reply.ok ? 'idle' : 'failed')
		if (!reply.ok) return
		announcer.status(t`Your words work from now on.`)
		onDone()
	}
	return { busy: state === 'busy', failed: state === 'failed', confirm: () => void confirm() }
}
