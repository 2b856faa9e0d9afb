/** As plain text, made on the device, under a name that says nothing. */
export function saveAsFile(text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
	const link = document.createElement('a')
	link.href = address
	link.download = 'notes.txt'
	link.click()
	URL.revokeObjectURL(address)
}
