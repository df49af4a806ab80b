import type { LineTry } from './lines.ts'

const sbom = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [{ type: 'library', name: 'axios', purl: 'pkg:npm/axios@1.14.1' }]
})

const isWanted = 'did you mean `affected`'

/** What people type to know whether an incident touches what they use. */
export const affectedLines: readonly LineTry[] = [
  // Files and folders.
  { line: 'affected package-lock.json', shows: ['1 file: ', 'incidents with packages, data of 20', 'nothing listed'] },
  { line: 'affected ./package-lock.json --format json', shows: ['"kind": "npm"', '"findings": []'] },
  { line: 'affected test/sites', shows: ['files: ', 'nothing listed'], not: ['safe', 'not affected'] },
  { line: 'affected .github/workflows/ci.yml', shows: ['nothing listed'] },
  { line: 'affected test/sites --format sarif', shows: ['"version": "2.1.0"', '"results": []'] },
  { line: 'affected .github/workflows --format github', shows: ['::notice title=compared::'] },
  { line: 'affected package-lock.json --fail-on listed', shows: ['nothing listed'] },
  { line: 'affected --fail-on unknown package-lock.json', shows: ['nothing listed'] },
  // Standard input.
  { line: 'affected -', input: sbom, code: 1, shows: ['<stdin>:1:', 'axios', '1 listed'] },
  { line: 'affected - --format cyclonedx-vex', input: sbom, code: 1, shows: ['"state": "exploitable"'] },
  {
    line: 'affected -',
    input: 'pkg:npm/axios@1.14.1\npkg:npm/axios@0.1.0\n',
    code: 1,
    shows: ['2 components', '1 listed']
  },
  { line: 'affected -', input: '# what we use\n\nPKG:npm/axios@0.1.0\n', shows: ['1 component;', 'nothing listed'] },
  { line: 'affected -', input: 'axios\n', code: 2, error: ['<stdin>:1:1', 'lock file'] },
  // Packages.
  { line: 'affected pkg:npm/axios@1.14.1', code: 1, shows: ['axios', '1 listed'] },
  { line: "affected 'pkg:npm/%40ctrl/tinycolor@4.1.1'", code: 1, shows: ['shai-hulud', '1 listed'] },
  { line: 'affected pkg:npm/@ctrl/tinycolor@4.1.1', code: 1, shows: ['shai-hulud'] },
  { line: 'affected pkg:npm/axios@1.14.1 pkg:npm/axios@1.14.0', code: 1, shows: ['2 components', '1 listed'] },
  { line: 'affected pkg:npm/axios@1.14.0,pkg:npm/axios@1.14.1', code: 1, shows: ['2 components', '1 listed'] },
  { line: 'affected pkg:npm/axios', shows: ['axios', '1 unknown'] },
  { line: 'affected pkg:npm/axios --fail-on unknown', code: 1, shows: ['1 unknown'] },
  { line: 'affected pkg:npm', code: 2, error: ['`pkg:npm` is not a package URL'] },
  { line: 'affected axios@1.14.1', code: 2, error: ['`pkg:npm/axios@1.14.1`'] },
  { line: 'affected @ctrl/tinycolor@4.1.1', code: 2, error: ['`pkg:npm/%40ctrl/tinycolor@4.1.1`'] },
  { line: 'affected npm:axios@1.14.1', code: 2, error: ['`pkg:npm/axios@1.14.1`'] },
  { line: 'affected ultralytics==8.3.41', code: 2, error: ['`pkg:pypi/ultralytics@8.3.41`'] },
  { line: 'affected tj-actions/changed-files@v45', code: 2, error: ['`pkg:github/tj-actions/changed-files@v45`'] },
  // What is something else.
  { line: 'affected package.json', code: 2, error: ['package.json:1:1', 'give its lock file'] },
  { line: 'affected packge-lock.json', code: 2, error: ['did you mean `package-lock.json`'] },
  { line: 'affected yarn.lock', code: 2, error: ['No such file or folder: `yarn.lock`'] },
  { line: 'affected docs', code: 2, error: ['`docs` has no lock file'] },
  { line: 'affected README.md', code: 2, error: ['README.md:1:1', 'no lock file'] },
  { line: 'affected ""', code: 2, error: ['path is empty'] },
  // Other words.
  { line: 'affected package-lock.json --json', code: 2, error: ['`--format json`'] },
  { line: 'affected --vex', code: 2, error: ['`--format cyclonedx-vex`'] },
  { line: 'affected --format csv package-lock.json', code: 2, error: ['cyclonedx-vex'] },
  { line: 'affected --fail-on any', code: 2, error: ['listed, unknown'] },
  { line: 'check package-lock.json', code: 2, error: [isWanted, 'validate'] },
  { line: 'scan .', code: 2, error: [isWanted] },
  { line: 'audit', code: 2, error: [isWanted] },
  { line: 'affects package-lock.json', code: 2, error: [isWanted] },
  { line: 'sbom bom.json', code: 2, error: [isWanted] },
  // The lists themselves.
  { line: 'list packages --format json --package pkg:npm/02-echo@0.0.7', ids: ['shai-hulud-2'] },
  { line: 'list packages --package 02-echo', code: 2, error: ['not a package URL'] },
  { line: 'get packages shai-hulud --format json', ids: ['shai-hulud'], shows: ['pkg:npm/%40ctrl/tinycolor'] },
  { line: 'get packages "Shai Hulud" --format json', ids: ['shai-hulud'] },
  { line: 'packages', code: 2, error: ['tag-security list packages'] },
  // An incident is found by a package of its list.
  { line: 'list incidents --package pkg:npm/02-echo@0.0.7 --format json', ids: ['shai-hulud-2'] },
  { line: 'list incidents --package pkg:npm/02-echo@0.0.6 --format json', ids: [] }
]
