// Where phrases may begin in a text.
#ifndef SENTINEL_STARTS_H
#define SENTINEL_STARTS_H

#include <stddef.h>
#include <stdint.h>

/// What phrases begin with. Bitmaps of 64 Ki bits by a hash of characters in small letters with one blank for any row of
/// what is no letter, digit or part of another alphabet: its first eleven bits name a word, the next five a bit of it, and
/// the five behind them another one.
///
/// Those of six characters are found in the word of the first four, by the first ten bits of their own hash.
typedef struct {
  /// One for those of 256 bytes that phrases begin with.
  const uint8_t *_Nonnull firsts;
  /// By the first four characters phrases of fewer than six, and by the first six those of fewer than eight.
  const uint32_t *_Nonnull brief;
  /// By the first eight characters, the others.
  const uint32_t *_Nonnull full;
  /// Signs that phrases begin with whatever follows, and those that need something right behind them.
  uint8_t opening[8], leading[8];
  uint8_t openings, leadings;
} sentinel_start_filter;

/// With the signs that are among the first bytes.
sentinel_start_filter sentinel_filter_of_starts(const uint8_t *_Nonnull firsts, const uint32_t *_Nonnull brief,
                                                const uint32_t *_Nonnull full);

/// A place of a text in the lowest twelve bits, of the same in the folded text in the twelve behind them, and on top which
/// phrases may begin there: those of fewer than eight characters, and the others.
typedef uint32_t sentinel_start;

enum { SENTINEL_START_FOLDED = 12 };
static const uint32_t SENTINEL_START_BRIEF = 1u << 30;
static const uint32_t SENTINEL_START_FULL = 1u << 31;

/// What goes from one stretch of a text to the next; zeros at the beginning.
typedef struct {
  uint64_t inner, lead;
} sentinel_starts_passage;

/// Lists where a phrase may begin, in order, and says how many places there are: no more than bytes, and room for sixteen
/// more is wanted. `folded` gets the same bytes and the `ahead` bytes behind them, sixty-four at most, with small letters
/// and one blank for a row of others, and blanks behind the end: room for two hundred and fifty-six more than `count`,
/// which is at most 2048.
///
/// A place is left out only if no phrase begins there; few are shown for nothing. A `count` that is no multiple of
/// sixty-four ends the text, and what it is followed by is not asked for again.
size_t sentinel_find_starts(const uint8_t *_Nonnull bytes, size_t count, size_t ahead,
                            const sentinel_start_filter *_Nonnull filter, sentinel_start *_Nonnull starts,
                            uint8_t *_Nonnull folded, sentinel_starts_passage *_Nonnull passage);

#endif
