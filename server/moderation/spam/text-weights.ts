/**
 * Weights of the text score: a logistic regression over `textFeatures`, tuned by `npm run bench -- spam-tune` on the comments
 * Youtube01–04 of the UCI "YouTube Spam Collection" (CC BY 4.0) and on 23,918 real answers of Mozilla Support (Thunderbird,
 * 2023) and Artificial Intelligence Stack Exchange (both CC BY-SA), without the 5,000 answers that are for reporting. The data are
 * no part of the project.
 */
export const weights = {
  /** 2 of 1,000 of those answers lie above it. */
  suspect: 0.63,
  bias: -1.18,
  features: [
    2.8, // subscribe
    2.8, // checkOut
    1.0, // mine
    1.66, // likeThis
    0.77, // money
    0.87, // goThere
    -0.03, // contact
    0.5, // offer
    0.19, // adult
    0.51, // everybody
    0.93, // begging
    0.45, // plea
    0.72, // promoted
    1.92, // bazaar
    1.28, // social
    0.24, // maker
    -1.54, // support
    -0.21, // links
    0.65, // linkShare
    0.23, // bareDomain
    0.13, // shortener
    0.23, // linkInFewWords
    0.11, // onlyLinks
    0.61, // promotedLink
    0.65, // mineAndInvite
    0.43, // shouting
    0.28, // exclamations
    -0.12, // repeatedLetters
    0.04, // pictures
    0.38, // digits
    0.07, // phone
    -0.69, // repeatedWords
    -0.91, // words
    -0.45, // few
    -0.6, // question
  ],
} as const;
