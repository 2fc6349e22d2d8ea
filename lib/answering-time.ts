/** What a vote takes, with its reason, by experience: a minute and a half. */
const MINUTES_A_QUESTION = 1.5

/** About how many whole minutes it takes to answer so many questions. */
export function minutesToAnswer(questions: number): number {
  return Math.ceil(questions * MINUTES_A_QUESTION)
}
