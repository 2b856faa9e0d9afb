import { clientPlants } from './client-plants.ts'
import { messagePlants } from './message-plants.ts'
import type { Plant } from './plant.ts'
import { queuePlants } from './queue-plants.ts'
import { rightsPlants } from './rights-plants.ts'

/** Every bug that is planted, by what it is about. */
export const plants: readonly Plant[] = [...messagePlants, ...clientPlants, ...queuePlants, ...rightsPlants]

/** @throws Error naming the plants there are */
export function plantNamed(name: string): Plant {
	const found = plants.find((plant) => plant.name === name)
	if (!found) throw new Error(`There is no plant "${name}". There are: ${plants.map((plant) => plant.name).join(', ')}.`)
	return found
}
