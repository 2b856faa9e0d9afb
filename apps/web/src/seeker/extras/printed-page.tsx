import { classNames } from '@akin/ui/core/class-names'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './printed-page.module.css'

export interface PrintedPageProps {
	readonly name: 'plan' | 'worksheet'
	readonly title: string
	/** It is one page, whatever stands in it. */
	readonly onePage?: boolean
	readonly children: ReactNode
}

/** What stands on paper: a neutral title, the words, and nothing that says where they come from. */
export function PrintedPage({ name, title, onePage = false, children }: PrintedPageProps) {
	return createPortal(
		<div className={classNames(styles.printed, onePage && styles.onePage)} data-printed={name}>
			<h1>{title}</h1>
			{children}
		</div>,
		document.body,
	)
}

/** The title of the page is what stands at the top of the paper, and in the name of a saved print. */
export function printAs(title: string): void {
	const before = document.title
	document.title = title
	window.print()
	document.title = before
}
