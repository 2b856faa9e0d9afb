import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Notice } from '@akin/ui/core/notice'
import { Plural, Trans } from '@lingui/react/macro'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'

/** Nobody is left alone by the end of a shift: while somebody is being talked to, it says so instead. */
export function EndShiftDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { session } = useDesk()
	const { conversations } = useSnapshot()
	const end = useAction()
	const talking = conversations.filter(({ view }) => view.state.kind === 'handling').length
	const unfinished = conversations.filter(({ view }) => view.state.kind === 'wrap_up').length
	return (
		<Dialog
			open={open}
			onClose={onClose}
			title={talking > 0 ? <Trans>You are still talking to somebody</Trans> : <Trans>End your shift?</Trans>}
			actions={
				<>
					<Button data-autofocus="" onClick={onClose}>
						<Trans>Stay on shift</Trans>
					</Button>
					{talking === 0 && (
						<Button
							variant="primary"
							busy={end.busy}
							onClick={async () => {
								if (await end.run(() => session.endShift())) onClose()
							}}
						>
							<Trans>End shift</Trans>
						</Button>
					)}
				</>
			}
		>
			{talking > 0 ? (
				<p>
					<Plural
						value={talking}
						one="End your open conversation first, or ask a supervisor to take it over. Then you can go."
						other="End your # open conversations first, or ask a supervisor to take them over. Then you can go."
					/>
				</p>
			) : (
				<p>
					<Trans>Nobody will be offered to you any more. You can put this down now.</Trans>
				</p>
			)}
			{talking === 0 && unfinished > 0 && (
				<p>
					<Plural
						value={unfinished}
						one="One short wrap-up is still open. It waits for you."
						other="# short wrap-ups are still open. They wait for you."
					/>
				</p>
			)}
			{end.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={end.refusal} />
					</Notice>
				</div>
			)}
		</Dialog>
	)
}
