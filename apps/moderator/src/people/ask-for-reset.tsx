import type { Worker } from '@akin/core/protocol/joining'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useSession } from '../session/session-context.ts'

type Doing = { readonly kind: 'nothing' } | { readonly kind: 'asking'; readonly refusal: string | null; readonly busy: boolean }

/** [ID11] One of two: for somebody who has lost what makes their codes. */
export function AskForReset({ worker: { id, name } }: { readonly worker: Worker }) {
	const { t } = useLingui()
	const session = useSession()
	const announcer = useAnnouncer()
	const [doing, setDoing] = useState<Doing>({ kind: 'nothing' })
	const ask = async () => {
		setDoing({ kind: 'asking', refusal: null, busy: true })
		const reply = await session.approvals.request({ kind: 'reset_second_step', subject: id })
		if (!reply.ok) return setDoing({ kind: 'asking', refusal: reply.error.code, busy: false })
		setDoing({ kind: 'nothing' })
		announcer.status(t`Asked. A second person decides within ten minutes.`)
	}
	return (
		<div>
			<Button
				size="small"
				aria-label={t`${name} has lost their device`}
				onClick={() => setDoing({ kind: 'asking', refusal: null, busy: false })}
			>
				<Trans>Has lost their device</Trans>
			</Button>
			{doing.kind === 'asking' && (
				<ActDialog
					title={
						<Trans>
							Take away the second step of <bdi>{name}</bdi>?
						</Trans>
					}
					go={<Trans>Ask a second person</Trans>}
					busy={doing.busy}
					onGo={() => void ask()}
					onClose={() => setDoing({ kind: 'nothing' })}
					refusal={
						doing.refusal && (
							<div role="alert">
								<Notice tone="error">
									<p>
										{doing.refusal === 'is_so_already' ? (
											<Trans>They have none any more.</Trans>
										) : (
											<Trans>That could not be asked. Please try again in a minute.</Trans>
										)}
									</p>
								</Notice>
							</div>
						)
					}
				>
					<p>
						<Trans>
							Make sure that it is them: call them, or see them. Whoever knows their password can then set up a device of their own. Another
							supervisor or coordinator decides within ten minutes.
						</Trans>
					</p>
				</ActDialog>
			)}
		</div>
	)
}
