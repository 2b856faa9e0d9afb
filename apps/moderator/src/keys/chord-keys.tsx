import styles from '../app/keys-dialog.module.css'
import { useChordWords } from './use-chord-words.ts'

/** Keys that are pressed together, each as it stands on the keyboard. */
export function ChordKeys({ chord }: { readonly chord: string }) {
	const words = useChordWords()
	return words(chord).map((word) => (
		<kbd key={word} className={styles.key}>
			{word}
		</kbd>
	))
}
