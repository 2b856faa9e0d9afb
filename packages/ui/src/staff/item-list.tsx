import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import styles from './table.module.css'

export interface ItemListProps<Item> {
	readonly label: string
	readonly items: readonly Item[]
	readonly keyOf: (item: Item) => string
	readonly textOf: (item: Item) => string
	readonly render: (item: Item) => ReactNode
	readonly onOpen?: (item: Item) => void
	readonly empty?: ReactNode
}

/** A list of rich rows with buttons inside: arrow keys between rows, left and right into a row. */
export function ItemList<Item>({ label, items, keyOf, textOf, render, onOpen, empty }: ItemListProps<Item>) {
	const open = (key: string) => {
		const item = items.find((candidate) => keyOf(candidate) === key)
		if (item !== undefined) onOpen?.(item)
	}
	return (
		<GridList
			className={styles.list ?? ''}
			aria-label={label}
			renderEmptyState={() => empty}
			{...(onOpen ? { onAction: (key) => open(String(key)) } : {})}
		>
			{items.map((item) => (
				<GridListItem key={keyOf(item)} id={keyOf(item)} textValue={textOf(item)} className={styles.item ?? ''}>
					{render(item)}
				</GridListItem>
			))}
		</GridList>
	)
}
