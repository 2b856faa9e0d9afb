import { nearestPassing, paletteOf, type Scheme, surfaces } from '@akin/core/theme/accent'
import { contrast } from '@akin/core/theme/contrast'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties, ReactNode } from 'react'
import styles from './settings.module.css'

const text = { light: '#1B2A2F', dark: '#E8EEEE' } as const

/** How it will look, with the figure of each pair. A picture: nothing in it can be pressed. */
export function LookPreview({ scheme, accent }: { readonly scheme: Scheme; readonly accent: string }) {
	const { t } = useLingui()
	// What could not be read is not shown either: the nearest that passes stands in its place.
	const shown = nearestPassing(scheme, accent)
	const { primary, onPrimary, link } = paletteOf(scheme, shown)
	const back = surfaces[scheme]
	const on = (colour: string): CSSProperties => ({ background: colour, color: text[scheme] })
	return (
		<figure
			className={styles.look}
			style={on(back.bg)}
			aria-label={scheme === 'light' ? t`How it looks on a light page` : t`How it looks on a dark page`}
			data-look={scheme}
		>
			{shown !== accent && (
				<figcaption>
					<Trans>
						With <bdi dir="ltr">{shown}</bdi>, the nearest that passes
					</Trans>
				</figcaption>
			)}
			<p>
				<span className={styles.lookButton} style={{ background: primary, color: onPrimary }}>
					<Trans>Talk to someone</Trans> <Figure front={onPrimary} back={primary} />
				</span>
			</p>
			<Sample style={on(back.bg)} link={link} back={back.bg}>
				<Trans>A link on the page</Trans>
			</Sample>
			<Sample style={on(back.surface)} link={link} back={back.surface}>
				<Trans>A link on a card</Trans>
			</Sample>
			<Sample style={on(back.mine)} link={link} back={back.mine}>
				<Trans>A link in one’s own message</Trans>
			</Sample>
			<Sample style={on(back.notice)} link={link} back={back.notice}>
				<Trans>A link in a notice</Trans>
			</Sample>
		</figure>
	)
}

function Sample(props: { readonly style: CSSProperties; readonly link: string; readonly back: string; readonly children: ReactNode }) {
	const { style, link, back, children } = props
	return (
		<p className={styles.lookSample} style={style}>
			<span style={{ color: link }} className={styles.lookLink}>
				{children}
			</span>{' '}
			<Figure front={link} back={back} />
		</p>
	)
}

function Figure({ front, back }: { readonly front: string; readonly back: string }) {
	const { i18n } = useLingui()
	const ratio = Math.floor(contrast(front, back) * 10) / 10
	return (
		<bdi className={styles.lookFigure}>{new Intl.NumberFormat(intlLocale(i18n.locale), { minimumFractionDigits: 1 }).format(ratio)}</bdi>
	)
}
