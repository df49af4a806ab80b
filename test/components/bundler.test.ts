import { expect, it } from 'vitest'
import { isReadable } from '../../src/components/index.ts'
import { refusal, seen } from './seen.ts'

it('reads the gems of a Gemfile.lock', () => {
  const text = `GIT
  remote: https://example.org/forked.git
  revision: 0a1b2c3d
  branch: main
  specs:
    forked (1.0.0)
      rack (>= 2)

PATH
  remote: .
  specs:
    own (0.1.0)

PATH
  remote: engines/x
  specs:
    x (0.1.0)

PLUGIN SOURCE
  remote: https://example.org
  type: other
  specs:
    plugged (1.0.0)

GEM
  remote: https://rubygems.org/
  remote: https://example.org/
  specs:
    nokogiri (1.16.0)
      racc (~> 1.4)
    nokogiri (1.16.0-x86_64-linux)
      racc (~> 1.4)
    rest-client (1.6.13.pre.1)
    bare
    broken (1.0.0
    constructor (1.0.0)

PLATFORMS
  ruby
  x86_64-linux

DEPENDENCIES
  forked!
  nokogiri (~> 1.16)

CHECKSUMS
  nokogiri (1.16.0) sha256=0a1b

RUBY VERSION
   ruby 3.3.0p0

BUNDLED WITH
   2.5.4
`
  const expected = {
    kind: 'bundler',
    components: [
      'pkg:gem/nokogiri@1.16.0 29:5',
      'pkg:gem/nokogiri@1.16.0 31:5',
      'pkg:gem/rest-client@1.6.13.pre.1 33:5',
      'pkg:gem/bare 34:5',
      'pkg:gem/constructor@1.0.0 36:5'
    ],
    leftOut: [
      'forked: git 6:5',
      'own: workspace 12:5',
      'x: file 17:5',
      'plugged: url 23:5',
      'broken (1.0.0: unreadable 35:5'
    ]
  }
  expect(seen('Gemfile.lock', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen('-', `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
})

it('reads a project without gems, and refuses a file that is no Gemfile.lock', () => {
  expect(seen('Gemfile.lock', 'GEM\n  specs:\n\nPLATFORMS\n  ruby\n').components).toEqual([])
  const none = 'It is no Gemfile.lock: it has no section such as `GEM`.'
  for (const text of ['{}', "source 'https://rubygems.org'\ngem 'rails'\n"])
    expect(refusal('Gemfile.lock', text)[0]).toBe(none)
})

it('knows the usual names', () => {
  for (const name of ['Gemfile.lock', 'gems.locked', 'gemfiles/rails_7.gemfile.lock'])
    expect([name, isReadable(name)]).toEqual([name, true])
  for (const name of ['Gemfile', 'myGemfile.lock', 'gems.rb']) expect([name, isReadable(name)]).toEqual([name, false])
})
