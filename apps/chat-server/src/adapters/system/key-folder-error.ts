/** The key folder cannot be used. `message` is a sentence for the person who runs the server. */
export class KeyFolderError extends Error {
	override readonly name = 'KeyFolderError'
}
