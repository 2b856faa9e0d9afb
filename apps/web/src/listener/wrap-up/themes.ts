import type { Choice } from '@akin/ui/core/choice-group'
import { useLingui } from '@lingui/react/macro'

/** What a conversation may have been about; a listener picks at most three, none is fine. The codes are what is kept. */
export function useThemes(): readonly Choice<string>[] {
	const { t } = useLingui()
	return [
		{ value: 'loneliness', label: t`Loneliness` },
		{ value: 'family', label: t`Family` },
		{ value: 'relationship', label: t`Relationship` },
		{ value: 'money', label: t`Money` },
		{ value: 'work_or_study', label: t`Work or study` },
		{ value: 'grief', label: t`Grief` },
		{ value: 'anxiety', label: t`Anxiety` },
		{ value: 'self_harm', label: t`Self-harm` },
		{ value: 'thoughts_of_suicide', label: t`Thoughts of suicide` },
		{ value: 'abuse', label: t`Abuse or violence` },
		{ value: 'identity', label: t`Identity` },
		{ value: 'something_else', label: t`Something else` },
	]
}
