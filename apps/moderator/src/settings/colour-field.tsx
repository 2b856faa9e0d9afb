import { nearestPassing, type Scheme, tooFaint } from '@akin/core/theme/accent'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './settings.module.css'
import { useFaintWords } from './use-faint-words.ts'

export type ColourFieldProps = {
	readonly label: ReactNode
	readonly scheme: Scheme
	readonly value: string
	readonly onChange: (colour: string) => void
	readonly elsewhere: ReactNode
	readonly onElsewhere: () => void
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** One colour, picked or written; where it is too faint the figure, and the nearest that is not. */
export function ColourField({ label, scheme, value, onChange, elsewhere, onElsewhere }: ColourFieldProps) {
	const { t } = useLingui()
	const faintWords = useFaintWords()
	const [written, setWritten] = useState(value)
	useEffect(() => setWritten(value), [value])
	const write = (text: string) => {
		const colour = text.trim().toLowerCase()
		setWritten(text)
		if (isColour(colour)) onChange(colour)
	}
	const [worst] = tooFaint(scheme, value)
	const nearest = nearestPassing(scheme, value)
	return (
		<div className={styles.group}>
			<div className={styles.row}>
				<TextField
					label={label}
					hint={<Trans>Like #14586a.</Trans>}
					dir="ltr"
					value={written}
					maxLength={7}
					error={!isColour(written.trim().toLowerCase()) && <Trans>A colour is a # and six signs from 0 to 9 and a to f.</Trans>}
					onChange={(event) => write(event.currentTarget.value)}
				/>
				<input
					type="color"
					className={styles.swatch}
					value={value}
					aria-label={scheme === 'light' ? t`Pick the colour on a light page` : t`Pick the colour on a dark page`}
					onChange={(event) => write(event.currentTarget.value)}
				/>
			</div>
			{worst && (
				<Notice
					tone="error"
					title={<Trans>Too faint to be saved</Trans>}
					actions={
						<Button size="small" onClick={() => onChange(nearest)}>
							<span>
								<Trans>
									Take <bdi dir="ltr">{nearest}</bdi>, the nearest that passes
								</Trans>
							</span>
						</Button>
					}
				>
					<p>{faintWords(worst)}</p>
				</Notice>
			)}
			<div>
				<Button size="small" variant="quiet" onClick={onElsewhere}>
					{elsewhere}
				</Button>
			</div>
		</div>
	)
}
