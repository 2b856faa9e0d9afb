import type { ReactNode } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import styles from './table.module.css'

export interface DataColumn<Item> {
	readonly id: string
	readonly title: ReactNode
	readonly cell: (item: Item) => ReactNode
	/** The cell that names the row for screen readers; the first column unless one says so. */
	readonly names?: boolean
}

export interface DataTableProps<Item> {
	readonly label: string
	readonly columns: readonly DataColumn<Item>[]
	readonly items: readonly Item[]
	readonly keyOf: (item: Item) => string
	readonly textOf: (item: Item) => string
	/** Enter or a press on a row. */
	readonly onOpen?: (item: Item) => void
	readonly empty?: ReactNode
}

/** A table whose rows are moved through with the arrow keys. */
export function DataTable<Item>({ label, columns, items, keyOf, textOf, onOpen, empty }: DataTableProps<Item>) {
	const open = (key: string) => {
		const item = items.find((candidate) => keyOf(candidate) === key)
		if (item !== undefined) onOpen?.(item)
	}
	const namesRow = columns.find((column) => column.names)?.id ?? columns[0]?.id
	return (
		<Table className={styles.table ?? ''} aria-label={label} {...(onOpen ? { onRowAction: (key) => open(String(key)) } : {})}>
			<TableHeader>
				{columns.map((column) => (
					<Column key={column.id} id={column.id} className={styles.head ?? ''} isRowHeader={column.id === namesRow}>
						{column.title}
					</Column>
				))}
			</TableHeader>
			<TableBody renderEmptyState={() => empty}>
				{items.map((item) => (
					<Row key={keyOf(item)} id={keyOf(item)} textValue={textOf(item)} className={styles.row ?? ''}>
						{columns.map((column) => (
							<Cell key={column.id} className={styles.cell ?? ''}>
								{column.cell(item)}
							</Cell>
						))}
					</Row>
				))}
			</TableBody>
		</Table>
	)
}
