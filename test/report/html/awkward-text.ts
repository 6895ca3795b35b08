/** Markup, the ends of a script and a comment, line separators, terminal escapes, a bidi control, half a character. */
export const AWKWARD = `</script><!--<img src=x onerror=alert(1)>"'&amp;\u2028\u2029\u001b[31m\u202e\ud800\n;=cmd|\`\${1}\``;

/** How a page shows it. */
export const AWKWARD_SHOWN = `</script><!--<img src=x onerror=alert(1)>"'&amp;\\u2028\\u2029\\u001b[31m\\u202e\\ud800\\u000a;=cmd|\`\${1}\``;
