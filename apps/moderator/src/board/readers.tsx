import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Icon } from '@akin/ui/core/icon'
import { ReaderWords as StaffReaderWords } from '@akin/ui/staff/reader-words'
import { Trans } from '@lingui/react/macro'
import { useMe } from '../session/session-context.ts'
import { Ago } from './ago.tsx'
import styles from './board-row.module.css'

type Reader = BoardRow['readers'][number]

/** Who is looking at a conversation at the moment, so that two people do not step in at once, and else who was last with it. */
export function Readers({ readers, lastRead = null }: { readonly readers: readonly Reader[]; readonly lastRead?: BoardRow['lastRead'] }) {
	const me = useMe()
	const isOver = lastRead !== null && !readers.some(({ id }) => id === lastRead.id)
	if (readers.length === 0 && !isOver) return null
	return (
		<ul className={styles.readers}>
			{readers.map((reader) => (
				<li key={reader.id}>
					<Icon name="eye" size={14} />
					<ReaderWords reader={reader} mine={reader.id === me?.id} />
				</li>
			))}
			{isOver && (
				<li className={styles.lastRead}>
					<Icon name="check" size={14} />
					<span>
						{lastRead.id === me?.id ? (
							<Trans>Read by you</Trans>
						) : (
							<Trans>
								Read by <bdi>{lastRead.name}</bdi>
							</Trans>
						)}{' '}
						· <Ago at={lastRead.at} />
					</span>
				</li>
			)}
		</ul>
	)
}

function ReaderWords({ reader, mine }: { readonly reader: Reader; readonly mine: boolean }) {
	const { mode } = reader
	if (!mine) return <StaffReaderWords reader={reader} />
	if (mode === 'reading') return <Trans>You are reading along</Trans>
	if (mode === 'joined') return <Trans>You have joined</Trans>
	return <Trans>You are answering</Trans>
}
