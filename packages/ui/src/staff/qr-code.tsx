import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './own-sign-in.module.css'

/** Something to scan, drawn as an SVG path: no markup is ever made of text (`trusted-types 'none'`). Dark on white in every theme, as cameras read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
	const { size, path } = useMemo(() => {
		const { data, size: modules } = encode(text, { ecc: 'M', border: 3 })
		const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
		return { size: modules, path: dark.join('') }
	}, [text])
	return (
		<svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
			<path d={path} />
		</svg>
	)
}
