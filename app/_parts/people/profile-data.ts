import type { ProfileView } from "../../../server/users/users.schema.ts";

/** A profile as schema.org ProfilePage. */
export function profileData(person: ProfileView): object {
  return {
    "@type": "ProfilePage",
    dateCreated: person.joinedAt.toISOString(),
    mainEntity: {
      "@type": "Person",
      name: person.displayName,
      alternateName: person.name,
      ...(person.about && { description: person.about }),
      agentInteractionStatistic: {
        "@type": "InteractionCounter",
        interactionType: "https://schema.org/WriteAction",
        userInteractionCount: person.answerCount + person.questionCount,
      },
    },
  };
}
