import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** What a listener reads beside a whisper: whom it is from, and who else sees it. */
export function useWhisperBadge(): (isMine: boolean) => string {
	const { t } = useLingui()
	return useCallback((isMine) => (isMine ? t`To supervisors only` : t`Only you and supervisors see this`), [t])
}
