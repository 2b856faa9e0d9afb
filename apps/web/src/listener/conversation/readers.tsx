import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Icon } from '@akin/ui/core/icon'
import { ReaderWords } from '@akin/ui/staff/reader-words'
import { RefusedReaders } from '@akin/ui/staff/refused-readers'
import styles from './readers.module.css'

/** Whoever reads, is there or answers is said, one line each: nobody looks in unseen. */
export function Readers({
	readers,
	refused,
}: {
	readonly readers: ListenerOpenConversation['view']['readers']
	/** Whom the person does not want to read along. */
	readonly refused: NonNullable<ListenerOpenConversation['view']['refusedReaders']>
}) {
	if (readers.length === 0 && refused.length === 0) return null
	return (
		<ul className={styles.readers}>
			{readers.map((reader) => (
				<li key={reader.id} data-reader={reader.mode}>
					<Icon name="eye" size={16} />
					<span>
						<ReaderWords reader={reader} />
					</span>
				</li>
			))}
			{refused.length > 0 && (
				<li data-refused={refused.join(' ')}>
					<Icon name="eye" size={16} />
					<span>
						<RefusedReaders refused={refused} />
					</span>
				</li>
			)}
		</ul>
	)
}
