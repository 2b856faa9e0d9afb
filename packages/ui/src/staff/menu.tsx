import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Button, MenuTrigger, Popover, Text } from 'react-aria-components'
import { type ButtonLook, buttonClass } from '../core/button.tsx'
import styles from './popover.module.css'

export interface MenuChoice {
	readonly id: string
	readonly label: string
	readonly about?: ReactNode
	readonly unavailable?: boolean
}

export interface MenuProps extends ButtonLook {
	readonly label: ReactNode
	/** Name for screen readers where the label is only a picture. */
	readonly name?: string
	readonly choices: readonly MenuChoice[]
	readonly onChoose: (id: string) => void
}

/** A button that opens a list of things to do. */
export function Menu({ label, name, choices, onChoose, ...look }: MenuProps) {
	return (
		<MenuTrigger>
			<Button className={buttonClass(look)} {...(name === undefined ? {} : { 'aria-label': name })}>
				{label}
			</Button>
			<Popover className={styles.popover ?? ''}>
				<AriaMenu
					className={styles.list ?? ''}
					onAction={(key) => onChoose(String(key))}
					disabledKeys={choices.filter((choice) => choice.unavailable).map((choice) => choice.id)}
				>
					{choices.map((choice) => (
						<AriaMenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.item ?? ''}>
							<Text slot="label">{choice.label}</Text>
							{choice.about && (
								<Text slot="description" className={styles.about ?? ''}>
									{choice.about}
								</Text>
							)}
						</AriaMenuItem>
					))}
				</AriaMenu>
			</Popover>
		</MenuTrigger>
	)
}
