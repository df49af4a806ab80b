import { describe, expect, it } from 'vitest'
import { top, values } from './assessment-reading.ts'

describe('people', () => {
  it.each([
    ['Authors: Ada Byron, Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['*_Authors_*: Ada Byron (@ada), Grace Hopper (Navy)', ['Ada Byron', 'Grace Hopper']],
    [
      'Primary Author: Ada Byron, Kettle Maintainer ([@ada](https://github.com/ada), [@ada](https://twitter.com/ada))',
      ['Ada Byron']
    ],
    ['Authored by: Ada Byron and Grace Hopper.', ['Ada Byron', 'Grace Hopper']],
    [
      '**Authors:** Ada Byron @ada Grace Hopper @grace Alan Turing alan99',
      ['Ada Byron', 'Grace Hopper', 'Alan Turing']
    ],
    ['Authors: Ada Byron(@ada), @grace', ['Ada Byron']],
    ['Authors: [Ada Byron](https://github.com/ada) - Analytics, [grace](https://github.com/grace)', ['Ada Byron']],
    ['Authors: Ada Byron, Analytics; Grace Hopper, Navy', ['Ada Byron', 'Grace Hopper']],
    ['Authors: Ada Byron,\nGrace Hopper (@grace) and\nMaël Valais', ['Ada Byron', 'Grace Hopper', 'Maël Valais']],
    ['Co-authored-by:\nAda Byron <ada@example.org>\nGrace Hopper <grace@example.org>', ['Ada Byron', 'Grace Hopper']],
    [
      'Authors:\n\n- Kettle Community\n- Ada Byron (@ada)\n- Grace Hopper: <grace@example.org>',
      ['Ada Byron', 'Grace Hopper']
    ],
    ['## Authors and collaborators\n\n- Ada Byron\n- Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['## Authors\n\nAda Byron, Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    [
      '| Contributor | GitHub ID |\n|--|--|\n| Ada Byron | [ada](https://github.com/ada) |\n| Grace Hopper | |',
      ['Ada Byron', 'Grace Hopper']
    ],
    ['The authors of this document are Ada Byron, and Grace Hopper.', ['Ada Byron', 'Grace Hopper']],
    [
      'This self-assessment was created by [Ada Byron](https://github.com/ada) and Grace Hopper, independent of it.',
      ['Ada Byron', 'Grace Hopper']
    ],
    [
      'Contributing Authors: Ada Byron\n\nContributing Project Maintainers: Grace Hopper',
      ['Ada Byron', 'Grace Hopper']
    ],
    ['This self-assessment is created by the Kettle team to analyze it.', []],
    ['Project security lead: Ada Byron\nProject team: Grace Hopper, Ada Byron', ['Ada Byron', 'Grace Hopper']],
    ['Kettle team: Ada Byron, Vinod.', ['Ada Byron', 'Vinod']],
    ['Authors: Ada Byron\nThis document is meant to say how the kettle is kept safe.', ['Ada Byron']]
  ])('are the authors in %j', (lines, authors) => {
    const { one, rules } = top(lines)
    expect(values(one.authors)).toEqual(authors)
    expect(rules).toEqual(['assessment/section'])
    expect(JSON.stringify(one)).not.toContain('@example.org')
  })

  it.each([
    'Security reviewers: Ada Byron, Grace Hopper',
    'Contributors/Reviewers: Ada Byron (@ada), Grace Hopper',
    '**Security reviewer(s)**: Ada Byron and Grace Hopper',
    'A Joint Security Assessment was performed by Ada Byron and Grace Hopper. It went well.',
    'Members of the STAG in the CNCF (Ada Byron, and Grace Hopper) worked with the team.'
  ])('are the reviewers in %j', (line) => {
    expect(values(top(line).one.reviewers)).toEqual(['Ada Byron', 'Grace Hopper'])
  })

  it('are reported where they are not read', () => {
    expect(top('Authors: Ada Byron, everybody who helped').rules).toEqual([
      'assessment/section',
      'assessment/unread-names'
    ])
    expect(top('Authors:').rules).toEqual(['assessment/section', 'assessment/unread-row'])
    expect(top('Athors: Ada Byron').rules).toEqual(['assessment/section', 'assessment/unread-row'])
    expect(top('Project team: _list name and github handle as appropriate_').rules).toContain(
      'assessment/template-text'
    )
  })
})

describe('dates', () => {
  it.each([
    ['December 2023', '2023-12'],
    ['*March 2020*', '2020-03'],
    ['June 21, 2023', '2023-06-21'],
    ['April 24th 2019', '2019-04-24'],
    ['Date: 13th Feb, 2025', '2025-02-13'],
    ['Date completed: Sep 7, 2021', '2021-09-07'],
    ['Completed: 26 Feb 2020', '2020-02-26'],
    ['Completed: 29 01 2025', '2025-01-29'],
    ['**Last Updated:** 2025-11-28', '2025-11-28'],
    ['Last updated 31/12/2024', '2024-12-31'],
    ['March 2025, written by Ada Byron.', '2025-03'],
    ['It was an assessment, which was completed in August of 2023.', '2023-08'],
    ['May 2019\n\nCompleted: 2020', '2020'],
    ['Date: 05.05.2024', '2024-05-05']
  ])('are read in %j', (lines, date) => {
    const { one, rules } = top(lines)
    expect(one.date?.value).toBe(date)
    expect(rules).toEqual(['assessment/section'])
  })

  it('are the year alone where day and month can be read both ways', () => {
    const { one, rules } = top('Completed: 01 07 2025')
    expect(one.date?.value).toBe('2025')
    expect(rules).toContain('assessment/unread-date')
  })

  it.each(['Completed: soon', 'Date: 31 February 2024', 'Juny 2024', 'Completed: Q3 2024'])(
    'are reported: %j',
    (line) => {
      const { one, rules } = top(line)
      expect(one.date).toBeUndefined()
      expect(rules).toContain('assessment/unread-date')
    }
  )
})

it('reads the people of the section on the use of an assessment, and no other values there', () => {
  const { one } = top(
    '## Goals\n\nAuthors: Nobody Here\n\n## Self-assessment use\n\nAuthors: Ada Byron\n\nDate: May 2020'
  )
  expect([values(one.authors), one.date]).toEqual([['Ada Byron'], undefined])
})
