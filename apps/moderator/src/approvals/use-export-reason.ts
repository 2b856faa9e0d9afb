import type { ExportReason } from '@akin/core/approval/approval'
import { useLingui } from '@lingui/react/macro'

/** @returns a function that says why the words of a record are saved */
export function useExportReason(): (reason: ExportReason) => string {
	const { t } = useLingui()
	return (reason) => {
		switch (reason) {
			case 'complaint':
				return t`For a complaint`
			case 'person_asked':
				return t`The person asked for it`
			case 'authority':
				return t`An authority may ask for it`
			case 'training_of_staff':
				return t`To talk about it among staff`
		}
	}
}
