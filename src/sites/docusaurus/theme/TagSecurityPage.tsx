import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import { translate } from '@docusaurus/Translate'
import Layout from '@theme/Layout'
import type { ReactNode } from 'react'
import { meta } from '../../../generated/meta.ts'
import { English, english, Label } from '../client/language.tsx'
import type { Phrase } from '../language.ts'
import type { RecordData } from '../page-data.ts'

/**
 * The frame of each page: breadcrumbs, title, content, where it can be edited, and whom to credit. An overview has no
 * record.
 */
export default function TagSecurityPage({
  title: { text: title, ...attributes },
  description,
  record,
  children
}: {
  readonly title: Phrase
  readonly description: string
  readonly record?: RecordData
  readonly children: ReactNode
}): ReactNode {
  return (
    <Layout title={title} description={description}>
      <Head titleAttributes={{ lang: attributes.lang }} />
      <main className="container margin-vert--lg tag-security">
        {record?.overview && (
          <nav
            className="tag-security-breadcrumbs"
            aria-label={translate({
              id: 'theme.docs.breadcrumbs.navAriaLabel',
              message: 'Breadcrumbs',
              description: 'The ARIA label for the breadcrumbs'
            })}
          >
            <ul className="breadcrumbs">
              <li className="breadcrumbs__item">
                <Link className="breadcrumbs__link" to={record.overview.href}>
                  <Label name={record.overview.label} />
                </Link>
              </li>
              <li className="breadcrumbs__item breadcrumbs__item--active">
                <span className="breadcrumbs__link" aria-current="page">
                  <bdi {...attributes}>{title}</bdi>
                </span>
              </li>
            </ul>
          </nav>
        )}
        <h1 dir="auto" {...attributes}>
          {title}
        </h1>
        {children}
        <footer className="tag-security-credit">
          {record && (
            <p>
              <Link to={record.editUrl}>
                {translate({
                  id: 'theme.common.editThisPage',
                  message: 'Edit this page',
                  description: 'The link label to edit the current page'
                })}
              </Link>
              {record.source !== undefined && (
                <>
                  {' · '}
                  <Link to={record.source}>
                    <Label name="source" values={{ title: <English>{record.sourceTitle}</English> }} />
                  </Link>
                </>
              )}
            </p>
          )}
          <p {...english}>{meta.attribution}</p>
        </footer>
      </main>
    </Layout>
  )
}
