import type { YoungSetting } from '@akin/core/programme/young-setting'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AreaProps } from './area-props.ts'
import { NumberField } from './number-field.tsx'
import { pageLanguages } from './page-languages.ts'
import styles from './settings.module.css'
import { TextsInLanguages } from './texts-in-languages.tsx'

/** What the programme does for people under 18. The law where it works decides; the service only carries it out. */
export function YoungArea({ settings: { languages, young }, onChange }: AreaProps) {
	const { t } = useLingui()
	const tags = [...new Set<string>([...pageLanguages, ...languages])]
	const change = (next: YoungSetting) => onChange({ young: next })
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Nobody has to say how old they are. What somebody answers decides on their page what they are shown; it is not sent and not kept.
				</Trans>
			</p>
			<ChooseOne<YoungSetting['kind']>
				legend={<Trans>People under 18</Trans>}
				value={young.kind}
				onChange={(kind) => {
					if (kind !== young.kind) change(beginWith(kind, young))
				}}
				options={[
					{ value: 'off', label: t`Say nothing, ask nothing` },
					{ value: 'say', label: t`Say something to them` },
					{ value: 'ask', label: t`Ask how old people are` },
				]}
			/>
			{young.kind === 'say' && (
				<TextsInLanguages
					legend={<Trans>What is said</Trans>}
					hint={<Trans>Stands among what is good to know, before a conversation. Short sentences that somebody of ten understands.</Trans>}
					languages={tags}
					texts={young.texts}
					onChange={(texts) => change({ ...young, texts })}
				/>
			)}
			{young.kind === 'ask' && (
				<>
					<NumberField
						label={<Trans>Youngest age</Trans>}
						hint={<Trans>From 10 to 18. Whoever says that they are younger is shown where else to turn, and the numbers.</Trans>}
						{...{ value: young.fromAge, least: 10, most: 18 }}
						onChange={(fromAge) => change({ ...young, fromAge })}
					/>
					{young.fromAge < 18 && (
						<TextsInLanguages
							legend={<Trans>What they agree to</Trans>}
							hint={<Trans>Read by whoever says that they are under 18, before they start: what you keep, and whom you may tell.</Trans>}
							languages={tags}
							texts={young.consent}
							onChange={(consent) => change({ ...young, consent })}
						/>
					)}
					<TextsInLanguages
						legend={<Trans>Where to turn instead</Trans>}
						hint={<Trans>Read by whoever is too young, above the numbers of their country.</Trans>}
						languages={tags}
						texts={young.elsewhere}
						onChange={(elsewhere) => change({ ...young, elsewhere })}
					/>
				</>
			)}
		</div>
	)
}

/** Another choice takes along what was written for the one before. */
function beginWith(kind: YoungSetting['kind'], before: YoungSetting): YoungSetting {
	const written = before.kind === 'say' ? before.texts : before.kind === 'ask' ? before.consent : []
	if (kind === 'off') return { kind }
	return kind === 'say' ? { kind, texts: written } : { kind, fromAge: 13, consent: written, elsewhere: [] }
}
