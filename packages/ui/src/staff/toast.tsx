import { useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Button } from '../core/button.tsx'
import { Icon } from '../core/icon.tsx'
import styles from './toast.module.css'

/** How long a toast stays, in milliseconds. Nothing that must be answered is ever a toast. */
const shownMs = 8_000

const ToastContext = createContext<((text: string) => void) | null>(null)

/**
 * Short confirmations in a corner. The visible box is silent; `say` passes the words to the page's announcer, so that
 * nothing is spoken twice.
 */
export function ToastProvider({ say, children }: { readonly say: (text: string) => void; readonly children: ReactNode }) {
	const { t } = useLingui()
	const [toasts, setToasts] = useState<readonly { readonly id: number; readonly text: string }[]>([])
	const next = useRef(0)
	const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
	const show = useCallback(
		(text: string) => {
			const id = next.current++
			setToasts((all) => [...all.slice(-2), { id, text }])
			say(text)
			setTimeout(() => close(id), shownMs)
		},
		[say, close],
	)
	return (
		<ToastContext value={show}>
			{children}
			{toasts.length > 0 && (
				<div className={styles.region} aria-live="off">
					{toasts.map((toast) => (
						<div key={toast.id} className={styles.toast}>
							{toast.text}
							<Button variant="quiet" size="small" aria-label={t`Close`} onClick={() => close(toast.id)}>
								<Icon name="close" size={16} />
							</Button>
						</div>
					))}
				</div>
			)}
		</ToastContext>
	)
}

/** @returns a function that shows a short confirmation */
export function useToast(): (text: string) => void {
	const show = useContext(ToastContext)
	if (!show) throw new Error('useToast stands outside ToastProvider')
	return show
}
