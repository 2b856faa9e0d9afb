import type { HoldEndReason, RecordHoldReason } from '@akin/core/record/hold'
import { useLingui } from '@lingui/react/macro'

/** @returns a function that says why a record is kept beyond its time */
export function useHoldReason(): (reason: RecordHoldReason) => string {
	const { t } = useLingui()
	return (reason) => {
		switch (reason) {
			case 'safeguarding':
				return t`Somebody may need protection`
			case 'complaint':
				return t`A complaint is looked into`
			case 'authority':
				return t`An authority may ask for it`
			case 'legal_claim':
				return t`A claim before a court`
		}
	}
}

/** @returns a function that says why it was let go of */
export function useHoldEnd(): (reason: HoldEndReason | 'over' | 'erased') => string {
	const { t } = useLingui()
	return (reason) => {
		switch (reason) {
			case 'no_longer_needed':
				return t`It is no longer needed`
			case 'person_asked':
				return t`The person asked for it`
			case 'mistake':
				return t`It was a mistake`
			case 'over':
				return t`Its day was over`
			case 'erased':
				return t`The person erased what they wrote`
		}
	}
}
