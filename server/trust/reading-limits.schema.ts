/** Seconds one batch can count at most; a page sends at least this often while somebody reads. */
export const mostSeconds = 60;
/** Topics one batch can name. */
export const mostTopics = 20;
/** Posts somebody can read in one second, at most. */
export const postsPerSecond = 2;
/** A page sends what was read this often, in seconds, and when it is left. */
export const sendEvery = 30;
/** Without a key, a touch or a movement for this long, in seconds, nobody is reading. */
export const awakeFor = 60;
