import type { ProgrammeSettings, SettingsField } from '@akin/core/settings/programme-settings'
import { Trans } from '@lingui/react/macro'
import styles from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'

/** Settings for those who read them and do not change them. */
export function SettingsReading({ fields, settings }: { readonly fields: readonly SettingsField[]; readonly settings: ProgrammeSettings }) {
	const words = useSettingsWords()
	return (
		<div>
			<p className={styles.hint}>
				<Trans>Coordinators change this.</Trans>
			</p>
			{fields.map((field) => {
				const lines = words.lines(field, settings)
				return (
					<section key={field}>
						<h2 className={styles.readingTitle}>{words.field(field)}</h2>
						{lines.length === 0 ? (
							<p className={styles.hint}>
								<Trans>None.</Trans>
							</p>
						) : (
							<dl className={styles.reading}>
								{lines.map((line) => (
									<div key={line.key}>
										<dt>{line.label === words.field(field) ? '' : line.label}</dt>
										<dd dir="auto">{line.text}</dd>
									</div>
								))}
							</dl>
						)}
					</section>
				)
			})}
		</div>
	)
}
