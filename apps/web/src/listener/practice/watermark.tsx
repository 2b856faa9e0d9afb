import { useLingui } from '@lingui/react/macro'
import styles from './watermark.module.css'

/** So many fill the widest screen; what is too much is cut off. */
const marks = Array.from({ length: 60 }, (_, index) => `mark-${index}`)

/** The word "Practice" behind and over everything, for the eye only: a picture of the screen must not pass for a real conversation. */
export function Watermark() {
	const { t } = useLingui()
	const word = t`Practice`
	return (
		<div className={styles.watermark} aria-hidden="true">
			{marks.map((mark) => (
				<span key={mark} data-word={word} />
			))}
		</div>
	)
}
