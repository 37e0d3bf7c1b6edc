/** The reason that stands where nobody but the flags of members took a post. */
export const takenByFlags = "flags";
