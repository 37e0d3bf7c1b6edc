/** Articles people found useful this week. */
export async function HomeArticles() {
  return null;
}
