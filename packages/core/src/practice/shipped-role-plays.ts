import asha from './people/asha-colleague.json' with { type: 'json' }
import ines from './people/ines-new-city.json' with { type: 'json' }
import jamie from './people/jamie-tidy.json' with { type: 'json' }
import kit from './people/kit-drawer.json' with { type: 'json' }
import lena from './people/lena-quick.json' with { type: 'json' }
import mo from './people/mo-exam.json' with { type: 'json' }
import noor from './people/noor-night-feed.json' with { type: 'json' }
import rory from './people/rory-eight-months.json' with { type: 'json' }
import tomasz from './people/tomasz-suit.json' with { type: 'json' }
import walter from './people/walter-two-cups.json' with { type: 'json' }
import type { RolePlay } from './role-play.ts'

/** The people who come with the product, from the first steps on. Written here; each file passes the linter (a test says so). */
export const shippedRolePlays = [mo, ines, walter, tomasz, kit, noor, asha, rory, jamie, lena] as readonly RolePlay[]
