import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

export type NoticeTone = 'plain' | 'error' | 'done' | 'whisper' | 'urgent'

export interface NoticeProps {
	readonly tone?: NoticeTone | undefined
	readonly title?: ReactNode
	readonly children?: ReactNode
	/** Buttons or links that answer the notice. */
	readonly actions?: ReactNode
	readonly className?: string | undefined
}

/** Something the service says, in the flow of the page. It is not a live region: what must be heard goes through the announcer. */
export function Notice({ tone = 'plain', title, children, actions, className }: NoticeProps) {
	return (
		<div className={classNames(styles.notice, styles[tone], className)}>
			{title && <p className={styles.title}>{title}</p>}
			{children && <div>{children}</div>}
			{actions && <div className={styles.actions}>{actions}</div>}
		</div>
	)
}
