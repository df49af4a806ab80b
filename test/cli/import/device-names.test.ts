import { expect, it } from 'vitest'
import { filesIn } from '../command-line.ts'
import { besideCheckout, importTo, publications } from './checkout.ts'

it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'CON', 'Nul'])(
  'does not write a file called `%s`, which Windows cannot check out, and names it',
  async (name) => {
    const folder = besideCheckout({
      [`${publications}/catalog/2022/${name}.md`]: `# A device

Nobody listed it.

## Impact

None.

## Type of compromise

Dev Tooling
`
    })
    const { code, out, error } = await importTo(folder, '--out', 'out')
    const id = name.toLowerCase()
    expect(filesIn(folder).filter((path) => path.startsWith('out/incidents'))).not.toContain(`out/incidents/${id}.md`)
    expect({ code, out: out.split('\n').length }).toEqual({ code: 1, out: 2 })
    expect(error).toContain(`\`incidents/${id}.md\` was left out: \`${id}.md\` is the name of a device on Windows`)
  }
)
