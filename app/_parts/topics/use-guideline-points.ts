"use client";
import { useEffect, useState } from "react";
import { trpc } from "../../_client/trpc.ts";

type Points = Awaited<ReturnType<typeof trpc.guidelines.points.query>>;

/** The points of the house rules in the language of the page, once `wanted`; none while they are on their way. */
export function useGuidelinePoints(wanted: boolean): Points {
  const [points, setPoints] = useState<Points>([]);
  useEffect(() => {
    // Without them a reason can still be given: the select is then not there.
    if (wanted) trpc.guidelines.points.query().then(setPoints, () => {});
  }, [wanted]);
  return points;
}
