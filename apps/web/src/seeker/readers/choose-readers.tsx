import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { ChooseSome } from '@akin/ui/core/choice-group'
import { Trans, useLingui } from '@lingui/react/macro'

export type ExtraReader = 'learner' | 'mentor'

/** Whom the programme has beside supervisors. */
export const readersOf = (programme: Pick<ProgrammeSummary, 'readAlong'> | undefined): readonly ExtraReader[] => [
	...(programme?.readAlong?.learners ? (['learner'] as const) : []),
	...(programme?.readAlong?.mentors ? (['mentor'] as const) : []),
]

export interface ChooseReadersProps {
	readonly readers: readonly ExtraReader[]
	readonly refused: readonly ExtraReader[]
	readonly onChange: (refused: readonly ExtraReader[]) => void
}

/** Who else may read along, told beforehand; each of them can be refused, and nobody is asked why. */
export function ChooseReaders({ readers, refused, onChange }: ChooseReadersProps) {
	const { t } = useLingui()
	const words: Readonly<Record<ExtraReader, string>> = {
		learner: t`No learner, please`,
		mentor: t`No mentor, please`,
	}
	return (
		<ChooseSome<ExtraReader>
			legend={<Trans>Who else may read along</Trans>}
			hint={
				<>
					{readers.includes('learner') && <Trans>A learner is somebody who learns to listen. They read, and do not write to you.</Trans>}{' '}
					{readers.includes('mentor') && <Trans>A mentor helps the person who listens to you to do it well.</Trans>}{' '}
					<Trans>You can say no to them, now and later. You get the same help.</Trans>
				</>
			}
			values={refused}
			onChange={onChange}
			options={readers.map((reader) => ({ value: reader, label: words[reader] }))}
		/>
	)
}
