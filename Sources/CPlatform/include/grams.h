// Where one of many short rows of bytes could begin, told for sixty-four places at once.
#ifndef SENTINEL_GRAMS_H
#define SENTINEL_GRAMS_H

#include <stddef.h>
#include <stdint.h>

enum { SENTINEL_GRAM_SETS = 2 };

/// Rows of four bytes in two sets of eight groups. For each of the four, by its lower and its upper half: the groups it could
/// be of.
typedef struct {
  uint8_t lower[SENTINEL_GRAM_SETS][4][16];
  uint8_t upper[SENTINEL_GRAM_SETS][4][16];
} sentinel_grams;

/// Lists the places from which on all four bytes could be of one group; there is room for all of them and 64 more. Says how
/// many places it looked at: all but the last few, behind each of which are eight bytes, or none where the processor has no registers for it. Up to 65,536 bytes.
size_t sentinel_find_grams(const uint8_t *_Nonnull bytes, size_t count, const sentinel_grams *_Nonnull grams,
                           uint16_t *_Nonnull places, size_t *_Nonnull found);

#endif
