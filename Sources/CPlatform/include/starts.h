// Where phrases may begin in a text.
#ifndef SENTINEL_STARTS_H
#define SENTINEL_STARTS_H

#include <stddef.h>
#include <stdint.h>

/// What phrases begin with. Bitmaps of 64 Ki bits, and of 16 Ki for what there is less of, by a hash of characters in small letters with one blank for any
/// row of what is no letter, digit or part of another alphabet.
typedef struct {
  /// Not zero for the bytes of 256 that phrases begin with.
  const uint8_t *_Nonnull firsts;
  /// By the first four characters: all phrases, and those of fewer than six.
  const uint64_t *_Nonnull all;
  const uint64_t *_Nonnull brief;
  /// By the first six and eight characters: those of fewer than eight, and the others.
  const uint64_t *_Nonnull middle;
  const uint64_t *_Nonnull full;
} sentinel_start_filter;

/// Sixty-four bytes of a text, a bit for each in every word: the lowest for the first.
typedef struct {
  /// Where a phrase may begin.
  uint64_t places;
  /// What is no letter, digit or part of another alphabet.
  uint64_t blanks;
  /// What is part of another alphabet.
  uint64_t foreign;
} sentinel_starts;

/// What goes from one stretch of a text to the next; zeros at the beginning.
typedef struct {
  uint64_t inner, lead;
} sentinel_starts_passage;

/// Fills one of these for every sixty-four bytes, one for the rest and two behind them. `folded` gets the same bytes and `ahead`
/// more, sixty-four at most, with small letters and blanks, and blanks behind the end of the text: up to a hundred and
/// twenty-eight bytes more than `count`.
///
/// A place is left out only if no phrase begins there; few are shown for nothing. A `count` that is no multiple of
/// sixty-four ends the text, and what it is followed by is not asked for again.
void sentinel_find_starts(const uint8_t *_Nonnull bytes, size_t count, size_t ahead,
                          const sentinel_start_filter *_Nonnull filter, sentinel_starts *_Nonnull out,
                          uint8_t *_Nonnull folded, sentinel_starts_passage *_Nonnull passage);

#endif
