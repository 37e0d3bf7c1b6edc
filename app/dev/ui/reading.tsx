import { Group } from "./group.tsx";

const rendered = `
<p>Not broken. Channel 100 is shared with <a href="/kb">weather radar</a>; when the router believes it hears one it must leave
for ten minutes. <a class="mention" href="/u/jonas">@jonas</a>, press <kbd>Reset</kbd>.</p>
<ol><li>Open <code>aurora.home</code> and go to Wi‑Fi.</li><li>Choose 36, 40, 44 or 48.<ul><li>never shared</li></ul></li></ol>
<blockquote><p>After 5.2.1 you can go back to Automatic.</p></blockquote>
<h2>The log</h2>
<pre tabindex="0"><code class="hljs"><span class="hljs-comment"># every evening</span>
<span class="hljs-keyword">if</span> <span class="hljs-variable">channel</span> == <span class="hljs-number">100</span>:
    <span class="hljs-title">report</span>(<span class="hljs-string">"DFS radar detected"</span>)</code></pre>
<table><thead><tr><th>Channel</th><th>Shared with radar</th></tr></thead><tbody><tr><td>36</td><td>no</td></tr><tr><td>100</td><td>yes</td></tr></tbody></table>
<p><del>Automatic</del> <ins>36</ins> and <mark>firmware 5.2</mark>.</p>`;

/** The body of a post as the Markdown renderer writes it. */
export function Reading({ id }: { id: string }) {
  return (
    <Group id={id} title="Reading">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: fixed text of this page */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: rendered }} />
    </Group>
  );
}
