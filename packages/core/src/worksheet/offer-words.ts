const english = 'Shall we write down together what could be done? You can say no.'

/** Written here; who offers changes them as they like. */
const others: ReadonlyMap<string, string> = new Map([
	['es', '¿Anotamos juntos qué se podría hacer? Puedes decir que no.'],
	['de', 'Wollen wir zusammen aufschreiben, was man tun könnte? Du kannst nein sagen.'],
	['fr', 'Voulez-vous que nous notions ensemble ce qu’on pourrait faire ? Vous pouvez dire non.'],
	['ar', 'هل نكتب معًا ما يمكن فعله؟ يمكنك أن تقول لا.'],
])

/**
 * Words to begin an offer of the worksheet with, in the language the person talks in, whatever language the desk is in; in English where
 * there are none in it.
 * @param tag the language of the conversation
 */
export function offerWords(tag: string): string {
	return others.get(tag.split('-')[0] ?? '') ?? english
}
