const WORDS =
  /\b(?:subscribe|newsletter|sign up|log ?in|share (?:this|on)|follow us|read more|related (?:stories|articles)|advertisement|cookies?|privacy policy|terms of (?:use|service)|all rights reserved|copyright|getty|click here|photo by|image credit|comments?|download (?:our|the) app|most read|trending|facebook|twitter|whatsapp|print this)\b/i;
const MOST_WORDS = 16;

/** Whether a line belongs to the page and not to its article: a short one about sharing, subscribing, rights. */
export function isFurniture(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    words.length <= MOST_WORDS && WORDS.test(line) && !/\b(?:said|says|told|wrote|tweeted|according)\b/i.test(line)
  );
}
