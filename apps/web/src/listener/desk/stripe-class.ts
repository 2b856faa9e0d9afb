import styles from './stripes.module.css'

const classes = [styles.one, styles.two, styles.three, styles.four, styles.five, styles.six]

/** The class that gives everything inside it the stripe colour of a conversation. */
export function stripeClass(stripe: number): string {
	return classes[stripe % classes.length] ?? ''
}
