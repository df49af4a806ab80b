/** The style of the shortcodes: a definition shows while its term is pointed at or has the focus, in the page's own colours. */
export const stylesheet = `/* Written by "tag-security export hugo"; changes here stop its next run. */
.tag-security-term {
  position: relative;
}

.tag-security-term > a {
  text-decoration: underline dotted;
  text-underline-offset: 0.2em;
}

.tag-security-definition {
  display: none;
  position: absolute;
  inset-block-start: 100%;
  inset-inline-start: 0;
  z-index: 1000;
  box-sizing: border-box;
  width: max-content;
  max-width: 20rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid currentColor;
  border-radius: 0.25rem;
  background: var(--bs-body-bg, Canvas);
  color: var(--bs-body-color, CanvasText);
  font-size: 0.875rem;
  font-weight: 400;
  line-height: 1.4;
  text-align: start;
}

.tag-security-term:hover > .tag-security-definition,
.tag-security-term:focus-within > .tag-security-definition {
  display: block;
}

.tag-security-incident {
  display: block;
  margin-block-end: 1rem;
}

/* Where the browser can, it keeps a definition within the window. */
@supports (position-area: block-end) {
  .tag-security-term {
    position: static;
    anchor-scope: --tag-security-term;
  }

  .tag-security-term > a {
    anchor-name: --tag-security-term;
  }

  .tag-security-definition {
    position: fixed;
    inset: auto;
    position-anchor: --tag-security-term;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-inline, flip-block, flip-inline flip-block;
  }
}

/* Beside a term there is no room: at the foot of the window there is. */
@media (max-width: 48rem) {
  .tag-security-definition {
    position: fixed;
    position-area: none;
    inset: auto 0.5rem 0.5rem;
    width: auto;
    max-width: none;
    max-height: 50vh;
    overflow: auto;
  }
}
`
