import { type ConcernOutcome, concernOutcomes } from '@akin/core/concern/concern'
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { ConcernRefusal } from './concern-refusal.tsx'
import { useOutcome } from './outcome-words.ts'

/** Closes a concern with what came of it. It stays on the list, with who closed it. */
export function CloseConcernDialog({ concern, onClose }: { readonly concern: ShownConcern; readonly onClose: () => void }) {
	const session = useSession()
	const words = useOutcome()
	const [outcome, setOutcome] = useState<ConcernOutcome | null>(null)
	const [asked, setAsked] = useState(false)
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const fits = concernOutcomes.filter((one) => (concern.about.kind === 'person' ? one !== 'held_back' : one !== 'blocked'))
	const close = async () => {
		if (outcome === null) return setAsked(true)
		setBusy(true)
		const reply = await session.concerns.close(concern.id, outcome)
		setBusy(false)
		if (reply.ok) onClose()
		else setCode(reply.error.code)
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Close this concern</Trans>}
			busy={busy}
			onGo={() => void close()}
			go={<Trans>Close it</Trans>}
			refusal={
				code && (
					<div role="alert">
						<Notice tone="error">
							<p>
								<ConcernRefusal code={code} />
							</p>
						</Notice>
					</div>
				)
			}
		>
			<ChooseOne<ConcernOutcome>
				legend={<Trans>What came of it?</Trans>}
				hint={
					asked && outcome === null ? (
						<strong role="alert">
							<Trans>Please choose what fits best.</Trans>
						</strong>
					) : undefined
				}
				options={fits.map((value) => ({ value, label: words(value) }))}
				value={outcome}
				onChange={setOutcome}
			/>
		</ActDialog>
	)
}
