import type { ReactNode } from 'react'
import styles from './seen.module.css'

export type SeenProps = {
	readonly title: ReactNode
	/** Who sees it, for tests and for the order in which the sides stand. */
	readonly side: string
	readonly children: ReactNode
}

/** Before an act: what somebody will see of it, in the words and the look in which they will. */
export function Seen({ title, side, children }: SeenProps) {
	return (
		<section className={styles.seen} data-side={side}>
			<h3 className={styles.title}>{title}</h3>
			<div className={styles.preview} data-preview={side}>
				{children}
			</div>
		</section>
	)
}
