/** Shorter words have too many neighbours. */
const shortest = 4;

/** From this length on, a word may have two slips. */
const long = 8;

/** How many words a misspelt one may stand for. */
const most = 3;

/** The words nearest to one that is not there, if they are near enough; none for a short one. */
export function nearestWords(word: string, words: Iterable<string>): string[] {
  if (word.length < shortest) return [];
  let nearest: string[] = [];
  let least = word.length < long ? 1.5 : 2.5;
  for (const other of words) {
    const distance = distanceOf(word, other);
    if (distance < least) [nearest, least] = [[other], distance];
    else if (distance === least && nearest.length < most) nearest.push(other);
  }
  return nearest;
}

/**
 * How many letters have to be added, left out, replaced or swapped with the next to get from a word
 * to another, or to the beginning of another, which counts half more.
 */
function distanceOf(word: string, other: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, index) => index);
  let toBeginning = word.length;
  for (let row = 1; row <= other.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const isSame = other[row - 1] === word[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        other[row - 1] === word[column - 2] &&
        other[row - 2] === word[column - 1];
      current.push(
        Math.min(
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          isSwapped ? (twoAbove[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [twoAbove, above] = [above, current];
    toBeginning = Math.min(toBeginning, current[word.length] ?? 0);
  }
  return Math.min(above[word.length] ?? 0, toBeginning + 0.5);
}
