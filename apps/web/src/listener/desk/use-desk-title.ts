import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'

/** The tab says what needs the listener, without a word of content. */
export function useDeskTitle(state: { readonly offered: boolean; readonly unread: number }): void {
	const { t } = useLingui()
	const { offered, unread } = state
	const title = offered ? t`● Someone is waiting for you – Akin desk` : unread > 0 ? t`(${unread}) Akin desk` : t`Akin desk`
	useEffect(() => {
		document.title = title
	}, [title])
}
