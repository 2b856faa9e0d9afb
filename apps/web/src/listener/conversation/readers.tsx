import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Icon } from '@akin/ui/core/icon'
import { Trans } from '@lingui/react/macro'
import styles from './readers.module.css'

/** Whoever reads, is there or answers is said, one line each: nobody looks in unseen. */
export function Readers({ readers }: { readonly readers: ListenerOpenConversation['view']['readers'] }) {
	if (readers.length === 0) return null
	return (
		<ul className={styles.readers}>
			{readers.map(({ id, name, mode }) => (
				<li key={id} data-reader={mode}>
					<Icon name="eye" size={16} />
					<span>
						{mode === 'reading' && (
							<Trans>
								<bdi>{name}</bdi> is reading along
							</Trans>
						)}
						{mode === 'joined' && (
							<Trans>
								<bdi>{name}</bdi> has joined and can write to the person
							</Trans>
						)}
						{mode === 'handling' && (
							<Trans>
								<bdi>{name}</bdi> answers now
							</Trans>
						)}
					</span>
				</li>
			))}
		</ul>
	)
}
