import { type ReactNode, useSyncExternalStore } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { classNames } from '../core/class-names.ts'
import styles from './tabs.module.css'

export interface TabsProps {
	readonly label: string
	readonly tabs: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[]
	/** Many of them: beside the panel in a wide window, above it in a narrow one. */
	readonly beside?: boolean
	readonly selected?: string
	readonly onSelect?: (id: string) => void
}

/** Panels that share one place. */
export function Tabs({ label, tabs, beside = false, selected, onSelect }: TabsProps) {
	const isWide = useWide()
	const isBeside = beside && isWide
	return (
		<AriaTabs
			className={classNames(styles.tabs, isBeside && styles.beside)}
			orientation={isBeside ? 'vertical' : 'horizontal'}
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

const wide = '(min-width: 64rem)'

/** The keys that go through the tabs follow how they stand. Where there are no media queries they stand above. */
const useWide = (): boolean =>
	useSyncExternalStore(
		(onChange) => {
			if (typeof matchMedia !== 'function') return () => {}
			const query = matchMedia(wide)
			query.addEventListener('change', onChange)
			return () => query.removeEventListener('change', onChange)
		},
		() => typeof matchMedia === 'function' && matchMedia(wide).matches,
	)
