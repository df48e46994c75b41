/** How a phrase without a verb hangs on the sentence that it belongs to. */
export interface Opener {
  pattern: RegExp
  /** Whether a comma sets it off from a sentence before it. */
  comma: boolean
  /** Whether it is a loose piece even where a writer might let a short phrase stand for effect. */
  strong: boolean
}

/** Words that open a phrase which needs a sentence to hang on. Tried in order. */
export const OPENERS: readonly Opener[] = [
  { pattern: /^according to\b/i, comma: true, strong: true },
  { pattern: /^(?:despite|in spite of|notwithstanding|citing|following|amid|amidst)\b/i, comma: true, strong: true },
  {
    pattern:
      /^(?:because of|due to|owing to|thanks to|ahead of|prior to|in response to|in addition to|as part of|as a result of|in the wake of|on behalf of|in order to|so as to|via (?:a|an|the|his|her|its)|per (?:a|an|the|his|her|its)|in connection with|with regard to|regarding|pending|during|throughout|along with|as well as)\b/i,
    comma: false,
    strong: true,
  },
  {
    pattern: /^(?:in|on|at|by|from|with|for|after|before|since|until|via|through|under|against|within)\b/i,
    comma: false,
    strong: false,
  },
]
