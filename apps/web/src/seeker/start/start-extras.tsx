import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import type { Extra } from '../extras/extra.ts'
import type { Returning } from '../extras/return-words/returning.ts'
import { ExtraName } from '../talk/extra-name.tsx'
import styles from './start.module.css'

/** What stands beside the start, and what somebody who came back with words wishes for. */
export function StartExtras({
	returning,
	extras,
	onExtra,
}: {
	readonly returning: Returning | null
	readonly extras: readonly Extra[]
	readonly onExtra: (extra: Extra) => void
}) {
	return (
		<>
			{returning !== null && <CameBack returning={returning} onLook={() => onExtra('give_words')} />}
			<div className={styles.actions}>
				{extras
					.filter((extra) => extra !== 'give_words' || returning === null)
					.map((extra) => (
						<Button key={extra} variant="quiet" onClick={() => onExtra(extra)}>
							<ExtraName extra={extra} />
						</Button>
					))}
			</div>
		</>
	)
}

function CameBack({ returning, onLook }: { readonly returning: Returning; readonly onLook: () => void }) {
	const { listener } = returning.held
	return (
		<div className={styles.actions}>
			<p>
				<Trans>Welcome back.</Trans>{' '}
				{returning.sameListener && listener?.isHere && (
					<Trans>
						We ask <bdi>{listener.name}</bdi> first.
					</Trans>
				)}
			</p>
			<Button onClick={onLook}>
				<Trans>Look at words and note</Trans>
			</Button>
		</div>
	)
}
