/** The remark that begins a template; a change would be lost, so that the command refuses to write over it. */
const comment = (what: string): string =>
  `{{- /* ${what} Written by "tag-security export hugo"; changes here stop its next run. */ -}}`

/** Gives the pairs of neighbouring letters of a text, with its ends. */
export const pairs = `${comment('The pairs of neighbouring letters of a text, with its ends.')}
{{- $text := printf " %s " (lower .) -}}
{{- $pairs := slice -}}
{{- range seq 0 (sub (strings.RuneCount $text) 2) -}}
{{- $pairs = $pairs | append (substr $text . 2) -}}
{{- end -}}
{{- return $pairs -}}
`

/** Gives the known word that shares most pairs of letters with another; empty when none shares any. */
export const nearest = `${comment('The one of "known" that shares most pairs of letters with "word"; empty when none shares any.')}
{{- $wanted := partial "tag-security/pairs.html" .word -}}
{{- $best := "" -}}
{{- $most := 0.0 -}}
{{- range .known -}}
{{- $pairs := partial "tag-security/pairs.html" . -}}
{{- $shared := div (mul 2.0 (len (intersect $wanted $pairs))) (add (len $wanted) (len $pairs)) -}}
{{- if gt $shared $most -}}
{{- $best = . -}}
{{- $most = $shared -}}
{{- end -}}
{{- end -}}
{{- return $best -}}
`

/** Gives the data that the site was given; Hugo 0.156 has another name for it. */
export const data = `${comment('The data that the shortcodes show.')}
{{- $data := dict -}}
{{- if ge hugo.Version "0.156.0" -}}
{{- $data = hugo.Data.tag_security -}}
{{- else -}}
{{- $data = site.Data.tag_security -}}
{{- end -}}
{{- return $data -}}
`

/** Gives the parameters of a shortcode by their names, and fails the build for one that it does not have. */
export const parameters = `${comment('The parameters of "shortcode" by name, whichever way they are given; "known" are their names in order.')}
{{- $shortcode := .shortcode -}}
{{- $known := .known -}}
{{- $given := dict -}}
{{- if $shortcode.IsNamedParams -}}
{{- range $name, $value := $shortcode.Params -}}
{{- if in $known $name -}}
{{- $given = merge $given (dict $name (printf "%v" $value)) -}}
{{- else -}}
{{- errorf "%s: \`%s\` is no parameter of \`%s\`; did you mean \`%s\`?" $shortcode.Position $name $shortcode.Name (partial "tag-security/nearest.html" (dict "word" $name "known" $known) | default (index $known 0)) -}}
{{- end -}}
{{- end -}}
{{- else -}}
{{- range $index, $value := $shortcode.Params -}}
{{- if lt $index (len $known) -}}
{{- $given = merge $given (dict (index $known $index) (printf "%v" $value)) -}}
{{- else -}}
{{- errorf "%s: \`%v\` is one parameter too many for \`%s\`; it takes %s." $shortcode.Position $value $shortcode.Name (delimit $known " and ") -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- return $given -}}
`

/** Gives the record that a shortcode names, with the page's address, and fails the build where there is none. */
export const record = `${comment('The record of "collection" that "shortcode" names with "name", and the address of its page; false where there is none.')}
{{- $context := . -}}
{{- $found := false -}}
{{- $data := partial "tag-security/data.html" . -}}
{{- $names := index $data.names .collection -}}
{{- $id := index $names (lower (trim (.name | default "") " ")) -}}
{{- if not .name -}}
{{- errorf "%s: \`%s\` names no %s; give an id: {{< %s \\"%s\\" >}}" .shortcode.Position .shortcode.Name .noun .shortcode.Name .example -}}
{{- else if not $id -}}
{{- $known := slice -}}
{{- range $name, $_ := $names -}}{{- $known = $known | append $name -}}{{- end -}}
{{- $near := partial "tag-security/nearest.html" (dict "word" .name "known" $known) -}}
{{- with $near -}}
{{- errorf "%s: \`%s\` is no %s; did you mean \`%s\`?" $context.shortcode.Position $context.name $context.noun (index $names .) -}}
{{- else -}}
{{- errorf "%s: \`%s\` is no %s; the ids are the keys of data/tag_security/%s.json." .shortcode.Position .name .noun .collection -}}
{{- end -}}
{{- else -}}
{{- $record := index (index $data .collection) $id -}}
{{- /* A site in another language than that of the pages links to them all the same. */ -}}
{{- $page := site.GetPage $record.page -}}
{{- range site.Home.AllTranslations -}}
{{- if not $page -}}{{- $page = .Site.GetPage $record.page -}}{{- end -}}
{{- end -}}
{{- $found = merge $record (dict "url" $record.sourceUrl) -}}
{{- with $page -}}{{- $found = merge $record (dict "url" .RelPermalink) -}}{{- end -}}
{{- end -}}
{{- return $found -}}
`

/** Gives the place of a shortcode among its neighbours, below the places of those that it is in. */
export const place = `${comment('The place of a shortcode among its neighbours, below the places of those that it is in.')}
{{- $place := string .Ordinal -}}
{{- with .Parent -}}
{{- $place = printf "%s.%s" (partial "tag-security/place.html" .) $place -}}
{{- end -}}
{{- return $place -}}
`

/** Gives an anchor that no other use of a record has, and that is the same each time the page is made. */
export const anchor = `${comment('An anchor for "id" that no other use of it has in a document, and that is the same each time the page is made.')}
{{- $path := .shortcode.Page.RelPermalink -}}
{{- /* A page that is only a part of another one has no address. */ -}}
{{- with .shortcode.Page.File -}}{{- $path = printf "%s %s" $path .Path -}}{{- end -}}
{{- /* A text of the front matter counts its shortcodes from 0 again. */ -}}
{{- $place := printf "%s %d %s" $path .shortcode.Position.Offset (partial "tag-security/place.html" .shortcode) -}}
{{- return printf "tag-security-%s-%s" .id (substr (md5 $place) 0 8) -}}
`

/**
 * Links the style sheet. Every use of a shortcode does, and a browser fetches it once: Hugo makes a page more than once, in
 * parts and in several formats, so that nothing tells which use comes first.
 */
export const style = `${comment('Links the style sheet of the shortcodes.')}
{{- with resources.Get "tag-security/tag-security.css" | minify | fingerprint -}}
<link rel="stylesheet" href="{{ .RelPermalink }}" integrity="{{ .Data.Integrity }}">
{{- end -}}
`
