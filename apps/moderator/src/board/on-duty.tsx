import type { Board } from '@akin/core/protocol/supervisor'
import { Chip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { useSnapshot } from '../session/session-context.ts'
import listStyles from './board-list.module.css'
import styles from './listeners-panel.module.css'

/** Nobody would answer a "Help me": said at the top of the board, before everything else. */
export function NobodyOnDuty() {
	return (
		<Notice tone="urgent" title={<Trans>No supervisor is on duty</Trans>}>
			<Trans>Nobody would answer a “Help me” now. Listeners are told so on their screen.</Trans>
		</Notice>
	)
}

/** Who answers a "Help me" at the moment. */
export function OnDuty({ supervisors }: { readonly supervisors: Board['supervisorsOnDuty'] }) {
	const { me } = useSnapshot()
	return (
		<section {...landmark} className={listStyles.section} aria-labelledby="duty-heading">
			<h2 id="duty-heading" className={listStyles.heading}>
				<Trans>Supervisors on duty</Trans> <span className={listStyles.count}>{supervisors.length}</span>
			</h2>
			{supervisors.length === 0 ? (
				<p className={listStyles.empty}>
					<Trans>Nobody.</Trans>
				</p>
			) : (
				<ul className={styles.duty}>
					{supervisors.map((supervisor) => (
						<li key={supervisor.id}>
							<Chip tone={supervisor.id === me?.id ? 'neutral' : 'plain'}>
								<bdi>{supervisor.name}</bdi> {supervisor.id === me?.id && <Trans>(you)</Trans>}
							</Chip>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}
