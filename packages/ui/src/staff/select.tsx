import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { classNames } from '../core/class-names.ts'
import { Icon } from '../core/icon.tsx'
import popover from './popover.module.css'
import styles from './select.module.css'

export interface SelectProps<Value extends string> {
	readonly label: ReactNode
	readonly hideLabel?: boolean
	readonly size?: 'normal' | 'small'
	readonly value: Value
	readonly options: readonly { readonly value: Value; readonly label: string }[]
	readonly onChange: (value: Value) => void
}

/** One of a list, chosen with keyboard, pointer or by typing its first letters. */
export function Select<Value extends string>({ label, hideLabel, size = 'normal', value, options, onChange }: SelectProps<Value>) {
	return (
		<AriaSelect
			className={classNames(styles.select, size === 'small' && styles.small)}
			value={value}
			onChange={(key) => {
				const chosen = options.find((option) => option.value === key)
				if (chosen) onChange(chosen.value)
			}}
		>
			<Label className={hideLabel ? 'vh' : (styles.label ?? '')}>{label}</Label>
			<Button className={styles.trigger ?? ''}>
				<SelectValue />
				<Icon name="expand" size={16} />
			</Button>
			<Popover className={popover.popover ?? ''}>
				<ListBox className={popover.list ?? ''}>
					{options.map((option) => (
						<ListBoxItem key={option.value} id={option.value} textValue={option.label} className={popover.item ?? ''}>
							{option.label}
						</ListBoxItem>
					))}
				</ListBox>
			</Popover>
		</AriaSelect>
	)
}
