#ifndef SENTINEL_LITERALS_H
#define SENTINEL_LITERALS_H

#include <stddef.h>
#include <stdint.h>

#include "survey.h"

/// Set where the place is of the second filter.
#define SENTINEL_LITERAL_INSIDE 0x80000000u

enum {
  /// What has to be taken off the rest: a place may lie before the first block.
  SENTINEL_LITERAL_OFFSET = 2,
  /// So many places there are at most for each block: where every byte starts a word, and every two are a pair.
  SENTINEL_LITERALS_IN_BLOCK = 192,
};

/// The places of some blocks of a text at which four folded bytes are in a filter: one for where blocks have `starts`, and
/// one for where they have `pairs` and two bytes before. A filter has two bits of a word for every hash, and there need not be both.
///
/// Block by block, and nearly in order. Four bytes more than the blocks are read; `behind` says whether there are two bytes
/// before them. There is room for one place more than there may be.
size_t sentinel_find_literals(const uint8_t *_Nonnull bytes, const sentinel_block *_Nonnull blocks, size_t count,
                              int behind, const uint64_t *_Nullable starting, const uint64_t *_Nullable inside,
                              uint32_t *_Nonnull places);

#endif
