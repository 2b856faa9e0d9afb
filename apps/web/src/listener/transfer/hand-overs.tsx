import type { OwnHandOver } from '@akin/core/protocol/transfer-shapes'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import list from '../desk/conversation-list.module.css'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { WrapUpForm } from '../wrap-up/wrap-up-form.tsx'
import styles from './transfer.module.css'

/** Whom this listener handed over, until the wrap-up is done. Of what is said there since, nothing is here. */
export function HandOvers({ onWrapUp }: { readonly onWrapUp: (handOver: OwnHandOver) => void }) {
	const { t } = useLingui()
	const { announcer } = useDesk()
	const { handOvers, ready } = useSnapshot()
	const handleName = useHandleName()
	const known = useRef<ReadonlySet<string> | null>(null)
	useEffect(() => {
		if (!ready) return
		const before = known.current
		known.current = new Set(handOvers.map(({ conversationId }) => conversationId))
		if (before === null) return
		for (const { conversationId, handle, to, changed } of handOvers) {
			if (before.has(conversationId)) continue
			const who = handleName(handle)
			if (changed) announcer.alert(t`${who} goes on with another listener. They asked for that, and it says nothing about you.`)
			else announcer.alert(to === null ? t`${who} is handed over to whoever is next.` : t`${who} is handed over to ${{ to }}.`)
		}
	}, [handOvers, ready, announcer, handleName, t])
	if (handOvers.length === 0) return null
	return (
		<div className={list.groups}>
			<h2 className={list.title}>
				<Trans>Handed over</Trans>
			</h2>
			<ul className={list.list}>
				{handOvers.map((handOver) => (
					<li key={handOver.conversationId} className={styles.handOver} data-hand-over={handOver.conversationId}>
						<span className={styles.who}>
							<HandleMark handle={handOver.handle} />
							<span>
								<strong>
									<HandleName handle={handOver.handle} />
								</strong>
								<br />
								{handOver.changed ? (
									<Trans>goes on with another listener. They asked for that. Nobody was asked why, and it says nothing about you.</Trans>
								) : handOver.to === null ? (
									<Trans>handed over to whoever is next</Trans>
								) : (
									<Trans>
										handed over to <bdi>{handOver.to}</bdi>
									</Trans>
								)}
							</span>
						</span>
						<Button size="small" onClick={() => onWrapUp(handOver)}>
							<Trans>Wrap up</Trans>
						</Button>
					</li>
				))}
			</ul>
		</div>
	)
}

/** Stands outside the list, which is made anew when the window becomes narrow: what was filled in stays. */
export function HandOverWrapUp({ handOver, onClose }: { readonly handOver: OwnHandOver | null; readonly onClose: () => void }) {
	return (
		<Dialog open={handOver !== null} onClose={onClose} closable title={<Trans>What you had with them</Trans>}>
			{handOver && (
				<WrapUpForm
					conversationId={handOver.conversationId}
					handle={handOver.handle}
					ended={{ kind: 'handed_over', to: handOver.to, changed: handOver.changed }}
					onLeave={onClose}
				/>
			)}
		</Dialog>
	)
}
