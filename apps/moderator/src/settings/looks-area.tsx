import { nearestPassing, type Scheme } from '@akin/core/theme/accent'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AreaProps } from './area-props.ts'
import { ColourField } from './colour-field.tsx'
import { LookPreview } from './look-preview.tsx'
import styles from './settings.module.css'

/** What somebody begins with who has chosen no colour yet: the usual one. */
const usual = { light: '#14586a', dark: '#8ed2dc' } as const

/** [TH1] The colours of this programme on the page where people seek support. */
export function LooksArea({ settings: { theme }, onChange }: AreaProps) {
	const { t } = useLingui()
	const change = (scheme: Scheme, colour: string) => theme && onChange({ theme: { ...theme, [scheme]: colour } })
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Buttons and links on the page where people seek support. What means danger, an error or the way out looks the same everywhere, and
					whoever asks for more contrast gets it. Where one page offers several programmes with different colours, it keeps the usual ones
					until a conversation begins.
				</Trans>
			</p>
			<ChooseOne
				legend={<Trans>Colours</Trans>}
				options={[
					{ value: 'usual', label: t`The usual ones` },
					{ value: 'own', label: t`Colours of our own` },
				]}
				value={theme === null ? 'usual' : 'own'}
				onChange={(which) => onChange({ theme: which === 'usual' ? null : { ...usual } })}
			/>
			{theme && (
				<>
					<div className={styles.looks}>
						<ColourField
							label={<Trans>On a light page</Trans>}
							scheme="light"
							value={theme.light}
							onChange={(colour) => change('light', colour)}
							// The same colour on the other page, as light as it has to be there.
							onElsewhere={() => change('dark', nearestPassing('dark', theme.light))}
							elsewhere={<Trans>Find the one for a dark page</Trans>}
						/>
						<ColourField
							label={<Trans>On a dark page</Trans>}
							scheme="dark"
							value={theme.dark}
							onChange={(colour) => change('dark', colour)}
							onElsewhere={() => change('light', nearestPassing('light', theme.dark))}
							elsewhere={<Trans>Find the one for a light page</Trans>}
						/>
					</div>
					<div className={styles.looks}>
						<LookPreview scheme="light" accent={theme.light} />
						<LookPreview scheme="dark" accent={theme.dark} />
					</div>
				</>
			)}
		</div>
	)
}
