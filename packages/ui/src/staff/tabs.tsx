import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabsProps {
	readonly label: string
	readonly tabs: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[]
	readonly selected?: string
	readonly onSelect?: (id: string) => void
}

/** Panels that share one place. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
	return (
		<AriaTabs
			className={styles.tabs ?? ''}
			{...(selected === undefined ? {} : { selectedKey: selected })}
			onSelectionChange={(key) => onSelect?.(String(key))}
		>
			<TabList className={styles.list ?? ''} aria-label={label}>
				{tabs.map((tab) => (
					<Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
						{tab.title}
					</Tab>
				))}
			</TabList>
			{tabs.map((tab) => (
				<TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
					{tab.content}
				</TabPanel>
			))}
		</AriaTabs>
	)
}
