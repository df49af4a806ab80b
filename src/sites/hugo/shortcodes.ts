const comment = (use: string): string =>
  `{{- /* ${use} Written by "tag-security export hugo"; changes here stop its next run. */ -}}`

/** Links a term of the lexicon to its page, with its definition as a tooltip. */
export const tagTerm = `${comment('tag-term "attack-surface" ["attack surfaces"]: a term that links to its page and shows its definition.')}
{{- $given := partial "tag-security/parameters.html" (dict "shortcode" . "known" (slice "id" "text")) -}}
{{- with partial "tag-security/record.html" (dict "shortcode" . "collection" "lexicon" "noun" "term" "example" "attack-surface" "name" $given.id) -}}
{{- partial "tag-security/style.html" $ -}}
{{- $id := partial "tag-security/anchor.html" (dict "shortcode" $ "id" .id) -}}
<span class="tag-security-term"><a href="{{ .url }}" aria-describedby="{{ $id }}"><bdi>{{ $given.text | default .term }}</bdi></a><span class="tag-security-definition" role="tooltip" id="{{ $id }}"><bdi lang="en">{{ .definitionText }}</bdi></span></span>
{{- end -}}
`

/** Names an incident: its title, which links to its page, its year and its summary. */
export const tagIncident = `${comment('tag-incident "xz" ["another text"]: an incident with its year and summary, that links to its page.')}
{{- $given := partial "tag-security/parameters.html" (dict "shortcode" . "known" (slice "id" "text")) -}}
{{- with partial "tag-security/record.html" (dict "shortcode" . "collection" "incidents" "noun" "incident" "example" "xz" "name" $given.id) -}}
{{- partial "tag-security/style.html" $ -}}
<span class="tag-security-incident"><a href="{{ .url }}"><bdi>{{ $given.text | default .title }}</bdi></a> ({{ .year }}): <bdi lang="en">{{ .summaryText }}</bdi></span>
{{- end -}}
`

/** Lists who leads the TAG, by role or of one role, on the day of the content. */
export const tagLeads = `${comment('tag-leads [role="chair"]: who leads the TAG on the day of the content.')}
{{- $given := partial "tag-security/parameters.html" (dict "shortcode" . "known" (slice "role")) -}}
{{- $current := (partial "tag-security/data.html" .).current_leads -}}
{{- $roles := $current.roles -}}
{{- with $given.role -}}
{{- $roles = where $current.roles "role" (lower .) -}}
{{- if not $roles -}}
{{- $known := slice -}}
{{- range $current.roles -}}{{- $known = $known | append .role -}}{{- end -}}
{{- errorf "%s: \`%s\` is no role; did you mean \`%s\`?" $.Position . (partial "tag-security/nearest.html" (dict "word" . "known" $known) | default (index $known 0)) -}}
{{- end -}}
{{- end -}}
<div class="tag-security-leads">
<dl>
{{- range $roles -}}
{{- if .leads -}}
<dt>{{ .title }}</dt>
{{- range .leads -}}
<dd>{{ if .github }}<a href="https://github.com/{{ .github }}"><bdi>{{ .name }}</bdi></a>{{ else }}<bdi>{{ .name }}</bdi>{{ end }}{{ with .organization }}, <bdi>{{ . }}</bdi>{{ end }}</dd>
{{- end -}}
{{- end -}}
{{- end -}}
</dl>
<p>As of <time datetime="{{ $current.date }}">{{ $current.date }}</time>.</p>
</div>
`
