const zero = 48

/** Writes a whole number with leading zeros into bytes that have room for `width` digits. */
export function putDigits(bytes: Buffer, at: number, width: number, number: number): void {
	for (let place = at + width - 1, left = number; place >= at; place--) {
		bytes[place] = zero + (left % 10)
		left = Math.floor(left / 10)
	}
}

/** Reads digits from `at` on until something else comes. */
export function takeDigits(bytes: Buffer, at: number): { readonly number: number; readonly end: number } {
	let number = 0
	let end = at
	for (; ; end++) {
		const digit = (bytes[end] ?? 0) - zero
		if (digit < 0 || digit > 9) return { number, end }
		number = number * 10 + digit
	}
}
