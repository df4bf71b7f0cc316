/** A red point as PNG. */
export const redPoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** A drawing that would run a script, were it let. */
export const scriptedDrawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>window.wasRun = true</script><circle r="9"/></svg>',
)

const embedded = (type: string, bytes: Buffer) => `<img src="data:${type};base64,${bytes.toString('base64')}">`

/** A page with pictures in stem, option and explanation, a drawing, a picture of an odd format and one that lies elsewhere. */
export const pagesWithPictures = `<meta charset="utf-8">
<p>1. What is this? ${embedded('image/png', redPoint)}</p>
<p>A. ${embedded('image/svg+xml', scriptedDrawing)}</p><p>B. a point</p><p>Answer: B</p>
<p>Explanation: it is red ${embedded('image/png', redPoint)}</p>
<p>2. And this? ${embedded('image/x-emf', Buffer.from('\x01\0\0\0 EMF'))}</p><p>A. up</p><p>B. down</p><p>Answer: A</p>
<p>3. And that? <img src="https://example.org/elsewhere.png"></p><p>A. left</p><p>B. right</p><p>Answer: B</p>
<p>4. What is printed?</p><pre>def f(n):
    return n * 2
print(f(3))</pre><p>A. 6</p><p>B. 9</p><p>Answer: A</p>
<p>5. Which row?</p><table><tr><td>Iron</td><td>Fe</td><td>55.8</td></tr><tr><td>Gold</td><td>Ag</td><td>197</td></tr></table>
<p>A. Iron</p><p>B. Gold</p><p>Answer: B</p>`
