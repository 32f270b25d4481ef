// What every character of Unicode is, by two looks in tables.
#ifndef SENTINEL_CHARACTERS_H
#define SENTINEL_CHARACTERS_H

#include <stdint.h>

extern const uint8_t sentinel_character_pages[0x110000 >> 7];
extern const uint8_t sentinel_character_classes[][128];
extern const uint8_t sentinel_character_folds[][128];
extern const uint64_t sentinel_character_traits[];

/// The traits of a code point, which is no higher than 0x10FFFF.
static inline uint64_t sentinel_traits_of(uint32_t point) {
  return sentinel_character_traits[sentinel_character_classes[sentinel_character_pages[point >> 7]][point & 127]];
}

/// What a code point reads like.
static inline uint8_t sentinel_fold_of(uint32_t point) {
  return sentinel_character_folds[sentinel_character_pages[point >> 7]][point & 127];
}

#endif
