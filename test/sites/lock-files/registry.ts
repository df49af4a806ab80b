import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { listen, type Served } from '../harness/serve.ts'
import { tarballOf } from './tarball.ts'

/** The package.json of a release in the registry. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const hash = (algorithm: string, data: Buffer, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(data).digest(encoding)

/** Where a registry has the archive of a release. */
const registryPath = ({ name, version }: Manifest): string => `${name}/-/${name.replace(/^@.*\//, '')}-${version}.tgz`

/** Where the same archive is as on any web server. */
export const plainPath = ({ name, version }: Manifest): string => `elsewhere/${name}-${version}.tgz`

function packument(name: string, manifests: readonly Manifest[], url: string): object {
  const versions = manifests.map((manifest) => {
    const tarball = tarballOf(manifest)
    const integrity = `sha512-${hash('sha512', tarball, 'base64')}`
    const dist = { tarball: url + registryPath(manifest), shasum: hash('sha1', tarball, 'hex'), integrity }
    return [manifest.version, { _id: `${name}@${manifest.version}`, ...manifest, dist }] as const
  })
  return {
    name,
    'dist-tags': { latest: manifests.at(-1)?.version },
    time: Object.fromEntries(versions.map(([version]) => [version, '2020-01-01T00:00:00.000Z'])),
    versions: Object.fromEntries(versions)
  }
}

/** Serves these packages as an npm registry does, and their archives as any web server may. */
export async function serveRegistry(manifests: readonly Manifest[]): Promise<Served> {
  const byName = new Map<string, Manifest[]>()
  const archives = new Map<string, Manifest>()
  for (const manifest of manifests) {
    byName.set(manifest.name, [...(byName.get(manifest.name) ?? []), manifest])
    archives.set(registryPath(manifest), manifest)
    archives.set(plainPath(manifest), manifest)
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\/|\?.*/g, '')
    const archive = archives.get(path)
    const named = byName.get(path)
    if (archive) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(tarballOf(archive))
    else if (named) {
      const url = `http://${request.headers.host ?? ''}/`
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(packument(path, named, url)))
    } else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not found"}')
  })
  return listen(server)
}
