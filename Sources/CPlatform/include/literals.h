// Where one of many literals could begin, among the places that a survey shows.
#ifndef SENTINEL_LITERALS_H
#define SENTINEL_LITERALS_H

#include <stddef.h>
#include <stdint.h>

#include "survey.h"

typedef enum {
  /// Where words begin, and signs before them.
  SENTINEL_AT_STARTS,
  /// At rare pairs of letters, and two bytes before them.
  SENTINEL_AT_PAIRS,
} sentinel_where;

/// Lists the places of `count` blocks where a literal could begin by what a `LiteralFilter` says of the first bytes: in
/// order, 65,536 bytes at most, and there is room for all of them and 64 more. Eight bytes behind the last block can be
/// read, and so can the block behind it.
size_t sentinel_find_literals(const uint8_t *_Nonnull bytes, const sentinel_block *_Nonnull blocks, size_t count,
                              sentinel_where where, const uint32_t *_Nonnull filter, uint16_t *_Nonnull places);

/// Keeps those of a list of places where a literal could begin. Eight bytes behind each can be read, and the list to a
/// multiple of eight written.
size_t sentinel_keep_literals(const uint8_t *_Nonnull bytes, const uint32_t *_Nonnull filter,
                              uint16_t *_Nonnull places, size_t count);

#endif
