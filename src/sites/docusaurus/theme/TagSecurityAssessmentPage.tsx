import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { english, Label } from '../client/language.tsx'
import { documentLinks, Fact, Items, LinkTo, names, Prose, recordLinks, texts, Time } from '../client/parts.tsx'
import { StageNotice } from '../client/stage-notice.tsx'
import type { AssessmentData } from '../page-data.ts'

/** The page of an assessment. */
export default function TagSecurityAssessmentPage({ assessment }: { readonly assessment: AssessmentData }): ReactNode {
  const { partOf, date, securityProvider, program, sbom, folder, noteHtml } = assessment
  return (
    <TagSecurityPage title={{ text: assessment.title, ...english }} description={assessment.text} record={assessment}>
      <StageNotice assessment={assessment} />
      <Prose html={assessment.summaryHtml} />
      <dl className="tag-security-facts">
        <Fact name="project" values={texts([assessment.project])} />
        <Fact name="partOf" values={texts(partOf === undefined ? [] : [partOf])} />
        <Fact name="kind" values={texts([assessment.kind])} />
        <Fact name="stage" values={texts([assessment.stage])} />
        <Fact name="date" values={date === undefined ? [] : [<Time key={date} date={date} />]} />
        <Fact name="program" values={texts(program === undefined ? [] : [program])} />
        <Fact name="languages" values={texts(assessment.languages)} />
        <Fact
          name="securityProvider"
          values={securityProvider === undefined ? [] : [<Label key="answer" name={securityProvider ? 'yes' : 'no'} />]}
        />
        <Fact name="software" values={documentLinks(assessment.software)} />
        <Fact name="authors" values={names(assessment.authors)} />
        <Fact name="reviewers" values={names(assessment.reviewers)} />
      </dl>
      <Items
        title="documents"
        items={[
          ...documentLinks(assessment.documents),
          <LinkTo key="folder" href={folder.href}>
            <Label name="folder" />
          </LinkTo>
        ]}
      />
      <Items
        title="recommendations"
        items={assessment.recommendations.map(({ to, count, href }, index) => (
          <LinkTo key={index} href={href}>
            <Label name={`to-${to}`} values={{ count }} />
          </LinkTo>
        ))}
      />
      <Items
        title="sbom"
        items={[...documentLinks(sbom.links), ...texts(sbom.note === undefined ? [] : [sbom.note])]}
      />
      <Items title="securityLinks" items={documentLinks(assessment.links)} />
      <Items title="otherAssessments" items={recordLinks(assessment.related)} />
      {noteHtml !== undefined && (
        <div className="tag-security-note">
          <Prose html={noteHtml} />
        </div>
      )}
    </TagSecurityPage>
  )
}
