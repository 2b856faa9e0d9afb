import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './switch.module.css'

/** On or off, at once. */
export function Switch(props: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly children: ReactNode }) {
	return (
		<AriaSwitch className={styles.switch ?? ''} isSelected={props.on} onChange={props.onChange}>
			<span className={styles.track} aria-hidden="true" />
			{props.children}
		</AriaSwitch>
	)
}
