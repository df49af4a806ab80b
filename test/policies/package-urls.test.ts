import { expect, it } from 'vitest'
import { canonicalPackage, packageFault } from '../../src/policies/package-urls.ts'

it.each([
  'pkg:npm/JSONStream',
  'pkg:npm/%40Scope/Name',
  'pkg:npm/~a_b.c',
  'pkg:cran/A3',
  'pkg:maven/Org/Art',
  'pkg:nuget/EnterpriseLibrary.Common',
  'pkg:gem/RedCloth',
  'pkg:cargo/Inflector',
  'pkg:cocoapods/AFNetworking',
  'pkg:conda/Numpy',
  'pkg:cpan/OALDERS/libwww-perl',
  'pkg:golang/github.com/BurntSushi/toml',
  'pkg:hackage/AC-HalfInteger',
  'pkg:huggingface/microsoft/DeBERTa-v3',
  'pkg:huggingface/gpt2',
  'pkg:docker/cassandra',
  'pkg:docker/registry.example.org/team/Image',
  'pkg:swift/github.com/Alamofire/Alamofire',
  'pkg:pear/pear.php.net/Text_Password',
  'pkg:julia/Dates?uuid=ade2ca70-3891-5945-98fb-dc099432e06a',
  'pkg:opam/ocaml-base-compiler',
  'pkg:rpm/fedora/ImageMagick',
  'pkg:generic/a:b?download_url=https://example.org/a+b',
  'pkg:unheard-of/Any/Thing'
])('%s is in its canonical form', (purl) => {
  expect(packageFault(purl)).toBeUndefined()
  expect(canonicalPackage(purl)).toBe(purl)
})

it.each([
  ['pkg:pypi/Django_Package', 'pkg:pypi/django-package'],
  ['pkg:pypi/a._-B', 'pkg:pypi/a-b'],
  ['pkg:github/Package-URL/Purl-Spec', 'pkg:github/package-url/purl-spec'],
  ['pkg:bitbucket/Birkenfeld/Pygments', 'pkg:bitbucket/birkenfeld/pygments'],
  ['pkg:composer/Laravel/Laravel', 'pkg:composer/laravel/laravel'],
  ['pkg:hex/Acme/Foo', 'pkg:hex/acme/foo'],
  ['pkg:deb/Debian/Curl', 'pkg:deb/debian/curl'],
  ['pkg:rpm/Fedora/ImageMagick', 'pkg:rpm/fedora/ImageMagick'],
  ['pkg:oci/Debian', 'pkg:oci/debian'],
  ['pkg:pub/Foo-bar', 'pkg:pub/foo_bar'],
  ['pkg:vscode-extension/GitHub/Copilot', 'pkg:vscode-extension/github/copilot'],
  ['pkg:npm/a+b!', 'pkg:npm/a%2Bb%21'],
  ['pkg:npm/a%2eb%2d', 'pkg:npm/a.b-'],
  ['pkg:generic/caf\u00e9', 'pkg:generic/caf%C3%A9'],
  ['pkg:deb/debian/x?Distro=jessie&arch=i386&epoch=', 'pkg:deb/debian/x?arch=i386&distro=jessie']
])('%s is written %s', (purl, canonical) => {
  expect(canonicalPackage(purl)).toBe(canonical)
  expect(canonicalPackage(canonical)).toBe(canonical)
})

it.each([
  ['alpm/x', 'a namespace'],
  ['apk/x', 'a namespace'],
  ['bitbucket/x', 'a namespace'],
  ['composer/monolog', 'a namespace'],
  ['cpan/DateTime', 'a namespace'],
  ['deb/curl', 'a namespace'],
  ['github/x', 'a namespace'],
  ['golang/x', 'a namespace'],
  ['maven/log4j-core', 'a namespace'],
  ['pear/Text_Password', 'a namespace'],
  ['qpkg/x', 'a namespace'],
  ['swift/x', 'a namespace'],
  ['bazel/a/b', 'a name alone'],
  ['cargo/a/b', 'a name alone'],
  ['conda/a/b', 'a name alone'],
  ['cran/a/b', 'a name alone'],
  ['gem/a/b', 'a name alone'],
  ['hackage/a/b', 'a name alone'],
  ['nuget/a/b', 'a name alone'],
  ['oci/library/debian', 'a name alone'],
  ['pypi/a/b', 'a name alone'],
  ['github/a/b/c', 'one namespace'],
  ['maven/a/b/c', 'one namespace'],
  ['npm/%40a/b/c', 'one namespace'],
  ['npm/a/b', 'a scope'],
  ['npm/%40/b', 'a scope'],
  ['npm/%40a', 'a scope'],
  ['npm/foo%401.2.3', 'a scope'],
  ['pub/a.b', 'a name of letters'],
  ['pypi/-', 'a name of letters'],
  ['cocoapods/.a', 'a name without blanks'],
  ['cpan/GDT/URI::PackageURL', 'a distribution'],
  ['npm/a%20b', 'a name without blanks'],
  ['npm/%40a%20b/c', 'a name without blanks'],
  ['cargo/a%20b', 'a name of letters'],
  ['gem/a:b', 'a name of letters'],
  ['nuget/a+b', 'a name of letters'],
  ['github/a/b%20c', 'a name of letters'],
  ['gitlab/x', 'a namespace'],
  ['npm/', 'a name'],
  ['npm/foo/', 'a name'],
  ['npm//foo', 'a name'],
  ['golang/', 'a name'],
  ['npm/a%zz', 'parts'],
  ['npm/%E0%A4%A', 'parts'],
  ['npm/%40a%2Fb', 'parts'],
  ['generic/a/../b', 'parts'],
  ['generic/%00', 'parts'],
  ['generic/a%20', 'parts'],
  ['npm/a?b', 'qualifiers'],
  ['npm/a?=b', 'qualifiers'],
  ['npm/a?b=1&B=2', 'qualifiers'],
  ['npm', 'a package URL'],
  ['npm/a#src', 'a package URL']
])('no package is called pkg:%s: it lacks %s', (purl, expected) => {
  expect(packageFault(`pkg:${purl}`)).toContain(expected)
  expect(canonicalPackage(`pkg:${purl}`)).toBeUndefined()
})
