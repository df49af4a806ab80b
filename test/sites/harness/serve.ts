import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** A folder of files on a port of its own. */
export interface Served {
  /** Its address, with a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Serves a built site below a path such as `/docs/`. What is asked for outside of it or is not there gives 404. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const files = sirv(folder, { dev: true })
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404).end()
    }
    if (!request.url?.startsWith(base)) return missing()
    request.url = `/${request.url.slice(base.length)}`
    files(request, response, missing)
  })
  return listen(server, base)
}

/** Lets a server listen on a free port of this machine. */
export async function listen(server: Server, base = '/'): Promise<Served> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}
