import type { RecordRow } from '@akin/core/protocol/record-shapes'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { Trans } from '@lingui/react/macro'
import { useSnapshot } from '../session/session-context.ts'
import styles from './opened-by.module.css'
import { When } from './when.tsx'

/** Who opened a closed conversation, when and why: on every one of them, for everybody who may see that it is there. */
export function OpenedBy({ openings, most }: { readonly openings: RecordRow['openings']; readonly most?: number }) {
	const reason = useOpeningReason()
	const { clockOffsetMs } = useSnapshot()
	if (openings.length === 0) return <Trans>Nobody has opened it.</Trans>
	const shown = openings.slice(0, most ?? openings.length)
	const now = Date.now() + clockOffsetMs
	return (
		<ul className={styles.list}>
			{shown.map((opening) => (
				<li key={`${opening.name} ${opening.openedAt}`}>
					<Trans>
						Opened by <bdi>{opening.name}</bdi>, <When at={opening.openedAt} />
					</Trans>
					{' · '}
					{reason(opening.reason)}
					{opening.endedAt === null && opening.expiresAt > now && (
						<>
							{' · '}
							<Trans>
								open until <When at={opening.expiresAt} />
							</Trans>
						</>
					)}
				</li>
			))}
			{openings.length > shown.length && (
				<li>
					<Trans>and {openings.length - shown.length} more before</Trans>
				</li>
			)}
		</ul>
	)
}
