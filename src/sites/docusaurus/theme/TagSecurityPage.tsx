import Link from '@docusaurus/Link'
import Layout from '@theme/Layout'
import type { ReactNode } from 'react'
import { meta } from '../../../generated/meta.ts'
import type { RecordData } from '../page-data.ts'

/**
 * The frame of each page: breadcrumbs, title, content, where it can be edited, and whom to credit. An overview has no
 * record.
 */
export default function TagSecurityPage({
  title,
  description,
  record,
  children
}: {
  readonly title: string
  readonly description: string
  readonly record?: RecordData
  readonly children: ReactNode
}): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg tag-security">
        {record?.overview && (
          <nav aria-label="Breadcrumbs">
            <ul className="breadcrumbs">
              <li className="breadcrumbs__item">
                <Link className="breadcrumbs__link" to={record.overview.href}>
                  {record.overview.title}
                </Link>
              </li>
              <li className="breadcrumbs__item breadcrumbs__item--active">
                <span className="breadcrumbs__link" aria-current="page">
                  <bdi>{title}</bdi>
                </span>
              </li>
            </ul>
          </nav>
        )}
        <h1 dir="auto">{title}</h1>
        {children}
        <footer className="tag-security-credit">
          {record && (
            <p>
              <Link to={record.editUrl}>Edit this page</Link>
              {record.source !== undefined && (
                <>
                  {' · '}
                  <Link to={record.source}>Where it was read</Link>
                </>
              )}
            </p>
          )}
          <p>{meta.attribution}</p>
        </footer>
      </main>
    </Layout>
  )
}
