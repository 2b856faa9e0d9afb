import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import styles from './watermark.module.css'

/** As wide as what is said in it, at the size it is written in. */
const perCharacter = 8.5

/**
 * [RO9] Across what is read: who reads it and when they opened it. Drawn, not a picture behind it, so that it is there in forced colours and on
 * paper; it takes no presses and says nothing to a screen reader, which has heard it from the banner.
 */
export function Watermark({ name, at }: { readonly name: string; readonly at: number }) {
	const { i18n } = useLingui()
	const id = useId()
	const words = `${name} · ${new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at)}`
	const width = Math.ceil(words.length * perCharacter) + 72
	return (
		<svg className={styles.watermark} aria-hidden="true" focusable="false" data-watermark={words}>
			<defs>
				<pattern id={id} patternUnits="userSpaceOnUse" width={width} height={120} patternTransform="rotate(-24)">
					<text x={0} y={40}>
						{words}
					</text>
					<text x={-width / 2} y={100}>
						{words}
					</text>
					<text x={width / 2} y={100}>
						{words}
					</text>
				</pattern>
			</defs>
			<rect width="100%" height="100%" fill={`url(#${id})`} />
		</svg>
	)
}
